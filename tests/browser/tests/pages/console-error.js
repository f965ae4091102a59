// Starts, with a word of despair.
console.error("something went wrong");
document.documentElement.dataset.started = "yes";
