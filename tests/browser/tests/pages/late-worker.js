// Starts with a service worker at work. One button has the browser look whether there is a new one, with the
// visitor's cookies if the address says so; the other asks for the same file as any script could.
const address = document.querySelector("link[rel=offline]").href;
const policy = trustedTypes.createPolicy("offline", { createScriptURL: (url) => url });
const type = location.search === "?with-cookies" ? "classic" : "module";
const registration = await navigator.serviceWorker.register(policy.createScriptURL(address), { type });
document.documentElement.dataset.started = "yes";
document.querySelector("#check").addEventListener("click", async () => {
  await registration.update();
  document.body.dataset.sent = "yes";
});
document.querySelector("#fetch").addEventListener("click", async () => {
  performance.setResourceTimingBufferSize(0);
  await fetch(address, { cache: "reload", credentials: "omit" });
  document.body.dataset.sent = "yes";
});
