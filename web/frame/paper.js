// Fits the frame's content on the part of a sheet that it has when the page around it is printed.
//
// Browsers do not break a frame between lines: what is taller than a sheet is cut wherever the sheet ends. So the element makes a
// printed frame a sheet tall at most, and here the letters become smaller until everything fits: style/frame/2-paper.css. This
// refuses to wait for anything, because a browser prints at once, and to fit the report, which has pages of its own.

/** How wide the content is laid out for it, in pixels: less than the text of most printed pages. Where there is more, it is lower. */
const WIDTH = 600;

/** @returns {void} */
export function fitOnPaper() {
  const { style } = document.documentElement;
  addEventListener("beforeprint", () => {
    style.removeProperty("--rems");
    style.setProperty("--rems", String(heightOnPaper()));
  });
  addEventListener("afterprint", () => style.removeProperty("--rems"));
}

/** How tall the content is by the rules for paper, in sizes of its letters. */
function heightOnPaper() {
  const { body, documentElement } = document;
  const [onPaper, onScreen] = [rulesFor("print"), rulesFor("screen")];
  for (const { media } of onPaper) media.mediaText = "all";
  for (const { media } of onScreen) media.mediaText = "not all";
  body.style.width = `${WIDTH}px`;
  const height = body.getBoundingClientRect().height;
  const letters = parseFloat(getComputedStyle(documentElement).fontSize);
  body.style.width = "";
  for (const { media } of onPaper) media.mediaText = "print";
  for (const { media } of onScreen) media.mediaText = "screen";
  return Math.ceil(height) / letters;
}

/** @type {(medium: string) => CSSMediaRule[]} */
function rulesFor(medium) {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const rules = sheets.flatMap(readable).filter((rule) => rule instanceof CSSMediaRule);
  return rules.filter(({ media }) => media.mediaText === medium);
}

/**
 * None where the sheet is not the calculator's and may not be read, such as one that an extension has put in.
 * @type {(sheet: CSSStyleSheet) => CSSRule[]}
 */
function readable(sheet) {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}
