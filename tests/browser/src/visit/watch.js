// Runs before the page's own scripts, in every document of a visit.
// The browser's log outlives documents, so what must not be lost is written there.
(() => {
  // Firefox runs this again in a window with frames that is printed.
  if ("watchedByVisit" in window) return;
  const log = console.error.bind(console);
  // `startedAt`: when the page said that it had started, which tells later requests from earlier ones.
  // `stopped`: what the policy kept from being sent, although the browser counts it as asked for.
  // `reported`: the same as in the browser's log, for engines that keep none.
  const watched = { startedAt: null, stopped: [], reported: [] };
  Object.defineProperty(window, "watchedByVisit", { value: watched });

  /** @param {string} text */
  const report = (text) => {
    watched.reported.push(text);
    log(text);
  };
  // A story may pretend an error, which has no message.
  addEventListener("error", ({ message }) => message && watched.reported.push(message));
  addEventListener("unhandledrejection", ({ reason }) => watched.reported.push(String(reason)));

  addEventListener(
    "securitypolicyviolation",
    (event) => {
      watched.stopped.push(event.blockedURI);
      report(`policy violation: ${event.effectiveDirective} stopped ${event.blockedURI || "inline"} ${event.sample}`);
    },
    { capture: true },
  );

  const observer = new MutationObserver(() => look());
  const look = () => {
    if (!document.documentElement?.dataset.started) return;
    watched.startedAt = performance.now();
    observer.disconnect();
  };
  look();
  if (watched.startedAt === null) observer.observe(document, { subtree: true, childList: true, attributeFilter: ["data-started"] });
})();
