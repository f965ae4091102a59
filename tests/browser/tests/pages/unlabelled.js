// Starts; its one field has no label and is wider than a phone.
document.documentElement.dataset.started = "yes";
