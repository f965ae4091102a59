// Runs before the page's own scripts, in every document of a visit.
// The browser's log outlives documents, so what must not be lost is written there.
(() => {
  const report = console.error.bind(console);
  addEventListener(
    "securitypolicyviolation",
    (event) =>
      report(`policy violation: ${event.effectiveDirective} stopped ${event.blockedURI || "inline"} ${event.sample}`),
    { capture: true },
  );

  // When the page says that it has started, so that later requests can be told from earlier ones.
  const watched = { startedAt: null };
  Object.defineProperty(window, "watchedByVisit", { value: watched });
  new MutationObserver((_, observer) => {
    if (!document.documentElement?.dataset.started) return;
    watched.startedAt = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-started"] });
})();
