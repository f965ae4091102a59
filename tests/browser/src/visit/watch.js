// Runs before the page's own scripts, in every document of a visit.
// The browser's log outlives documents, so what must not be lost is written there.
(() => {
  const report = console.error.bind(console);
  // `startedAt`: when the page said that it had started, which tells later requests from earlier ones.
  // `stopped`: what the policy kept from being sent, although the browser counts it as asked for.
  const watched = { startedAt: null, stopped: [] };
  Object.defineProperty(window, "watchedByVisit", { value: watched });

  addEventListener(
    "securitypolicyviolation",
    (event) => {
      watched.stopped.push(event.blockedURI);
      report(`policy violation: ${event.effectiveDirective} stopped ${event.blockedURI || "inline"} ${event.sample}`);
    },
    { capture: true },
  );

  new MutationObserver((_, observer) => {
    if (!document.documentElement?.dataset.started) return;
    watched.startedAt = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-started"] });
})();
