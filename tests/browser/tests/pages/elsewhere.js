// Tries to reach another host by the oldest of ways.
document.documentElement.dataset.started = "yes";
const image = new Image();
image.addEventListener("error", () => (document.body.dataset.tried = "yes"));
image.src = "http://elsewhere.example/";
