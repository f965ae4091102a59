// Asks for more as soon as it has started, before anybody looking from outside could notice.
document.documentElement.dataset.started = "yes";
await Promise.resolve();
await new Promise((resolve) => requestAnimationFrame(resolve));
await fetch("quiet.js?hasty");
// The browser counts a request a moment after its answer.
new PerformanceObserver((counted) => {
  if (counted.getEntries().some(({ name }) => name.endsWith("?hasty"))) document.body.dataset.sent = "yes";
}).observe({ type: "resource", buffered: true });
