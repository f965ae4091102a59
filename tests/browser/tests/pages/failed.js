// Says that it could not start.
document.documentElement.dataset.started = "failed";
