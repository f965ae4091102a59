// Starts, and asks for the importer twice when somebody presses the button, as if a worker had asked: what
// the document itself counts is cleared.
document.documentElement.dataset.started = "yes";
document.querySelector("button").addEventListener("click", async () => {
  const { href } = document.querySelector("link[rel=importer]");
  for (const cache of ["reload", "reload"]) await fetch(href, { cache });
  performance.clearResourceTimings();
  document.body.dataset.sent = "yes";
});
