// Breaks texts apart, joins them, puts something around elements and something else between them.
(() => {
  const page = document.querySelector("#calculator");
  page.normalize();
  for (const title of page.querySelectorAll(".verdict-title, .figures, .tier .chip")) {
    const mark = document.createElement("mark");
    mark.append(title.firstChild.splitText(1));
    title.append(mark);
  }
  for (const part of page.querySelectorAll(".tier, .verdict-text, fieldset.person, .field")) {
    const around = document.createElement("div");
    part.replaceWith(document.createElement("x-icon"), around);
    around.append(part);
  }
  return true;
})();
