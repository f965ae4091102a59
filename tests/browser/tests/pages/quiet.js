// Starts and does nothing else.
document.documentElement.dataset.started = "yes";
