// Fits the frame's content on the part of a sheet that it has when the page around it is printed.
//
// Browsers do not break a frame between lines: what is taller than a sheet is cut wherever the sheet ends. So the element makes a
// printed frame a sheet tall at most, and here the letters become smaller until everything fits: style/frame/2-paper.css. This
// refuses to wait for anything, because a browser prints at once, and to fit the report, which has pages of its own.

/** How wide the content is laid out for it, in pixels: less than the text of most printed pages. Where there is more, it is lower. */
const WIDTH = 600;
/** The size that letters have in print where everything fits, in pixels. */
const REM = 16;

/** @returns {void} */
export function fitOnPaper() {
  addEventListener("beforeprint", () => {
    document.documentElement.style.setProperty("--rems", String(heightOnPaper() / REM));
  });
  addEventListener("afterprint", () => document.documentElement.style.removeProperty("--rems"));
}

/** How tall the content is by the rules for paper, in pixels. */
function heightOnPaper() {
  const { body } = document;
  const rules = rulesForPaper();
  for (const { media } of rules) media.mediaText = "all";
  body.style.width = `${WIDTH}px`;
  const height = body.getBoundingClientRect().height;
  body.style.width = "";
  for (const { media } of rules) media.mediaText = "print";
  return Math.ceil(height);
}

/** @returns {CSSMediaRule[]} */
function rulesForPaper() {
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const rules = sheets.flatMap((sheet) => [...sheet.cssRules]);
  return rules.filter((rule) => rule instanceof CSSMediaRule).filter(({ media }) => media.mediaText === "print");
}
