// Asks for more as soon as it has started, before anybody looking from outside could notice.
document.documentElement.dataset.started = "yes";
await Promise.resolve();
await new Promise((resolve) => requestAnimationFrame(resolve));
await fetch("quiet.js?hasty");
document.body.dataset.sent = "yes";
