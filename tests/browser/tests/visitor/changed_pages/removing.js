// Takes most of the answer away, and puts parts of it elsewhere.
(() => {
  const page = document.querySelector("#calculator");
  for (const part of page.querySelectorAll(".verdict-title, .figures, .requirement-words")) part.textContent = "";
  for (const part of page.querySelectorAll(".meter, .badge, .to-know")) part.remove();
  document.body.append(page.querySelector(".verdict-text"), page.querySelector(".tier"));
  return true;
})();
