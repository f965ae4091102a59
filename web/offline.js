// Registers the service worker that the page names, so that a later visit works without a network.
//
// It must run before lockdown: afterwards no policy would allow the worker. It refuses every other address, and does nothing in
// a frame.

/**
 * Settled once the service worker has kept the files of the page, or of its new version.
 * @returns {Promise<unknown>}
 */
export async function keepForOffline() {
  /** @type {HTMLLinkElement | null} */
  const link = document.querySelector("link[rel=offline]");
  // Without an origin, a page may not even access `serviceWorker`.
  if (!link || self.top !== self || self.origin === "null" || !navigator.serviceWorker) return;
  const { href } = link;
  const policy = globalThis.trustedTypes?.createPolicy("offline", {
    createScriptURL: (url) => {
      if (url !== href) throw new TypeError("not the worker of this page");
      return url;
    },
  });
  const url = /** @type {string} */ (policy ? policy.createScriptURL(href) : href);
  // Browsers request a module without cookies.
  const registration = await navigator.serviceWorker.register(url, { type: "module", updateViaCache: "none" });
  // Registering again does not check for a new version, and the browser's own check comes after lockdown.
  if (!registration.installing) await registration.update();
  const { installing } = registration;
  return installing && new Promise((resolve) => (installing.onstatechange = resolve));
}
