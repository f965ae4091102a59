// Starts, and asks for more when somebody presses the button.
document.documentElement.dataset.started = "yes";
document.querySelector("button").addEventListener("click", async () => {
  await fetch("quiet.js?late");
  document.body.dataset.sent = "yes";
});
