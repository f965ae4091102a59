// Has the browser keep the page for visits without a network, by the service worker that the page names.
//
// It must be done before the lockdown: afterwards no policy would let a worker in. It refuses every other address,
// and any page inside of another: what belongs to a foreign site's visit is not kept.

/**
 * Settled once what the page needs is kept, or newly kept where there is a new version.
 * @returns {Promise<unknown>}
 */
export async function keepForOffline() {
  /** @type {HTMLLinkElement | null} */
  const link = document.querySelector("link[rel=offline]");
  // Without an origin of its own a page may not even look whether there are service workers.
  if (!link || self.top !== self || self.origin === "null" || !navigator.serviceWorker) return;
  const { href } = link;
  const policy = globalThis.trustedTypes?.createPolicy("offline", {
    createScriptURL: (url) => {
      if (url !== href) throw new TypeError("not the worker of this page");
      return url;
    },
  });
  const url = /** @type {string} */ (policy ? policy.createScriptURL(href) : href);
  // A module is asked for without cookies, every time.
  const registration = await navigator.serviceWorker.register(url, { type: "module", updateViaCache: "none" });
  // Registering again looks for nothing new, and the browser's own check comes after the lockdown.
  if (!registration.installing) await registration.update();
  const { installing } = registration;
  return installing && new Promise((resolve) => (installing.onstatechange = resolve));
}
