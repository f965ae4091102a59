// Starts, and asks for the chunk twice when somebody presses the button, as if a worker had asked: the
// document itself counts nothing.
document.documentElement.dataset.started = "yes";
document.querySelector("button").addEventListener("click", async () => {
  performance.setResourceTimingBufferSize(0);
  const { href } = document.querySelector("link[rel=chunk]");
  for (const cache of ["reload", "reload"]) await fetch(href, { cache });
  document.body.dataset.sent = "yes";
});
