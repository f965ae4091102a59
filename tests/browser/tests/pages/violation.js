// Writes markup from a string, which the policy forbids; without the catch it would be an error too.
try {
  document.querySelector("#target").innerHTML = "<b>bold</b>";
} catch {
  // The browser has refused, as it should.
}
document.documentElement.dataset.started = "yes";
