// The frame that the calculator is in, and how wide both are.
//
// It may do nothing to the page around it. This refuses to listen to it: web/embed/embed.js does.

import { folderOf, SANDBOX_PERMISSIONS } from "./protocol.js";

/** The height of a frame until it reports its own. */
const AT_FIRST = 480;
/** In a row of flexible boxes it takes the space that is left, as in a column of text. */
const STYLE =
  ":host{display:block;width:-moz-available;width:-webkit-fill-available;width:stretch;min-width:min(280px,100%);flex-shrink:9999}:host([hidden]){display:none}iframe{display:block;width:100%;border:0;border-radius:12px}@media print{iframe{max-height:95vh;break-inside:avoid}}";

/**
 * A frame of the calculator, with the options in its fragment, which no server sees.
 * @param {URL} home the folder of the frames
 * @param {import("./protocol.js").FrameOptions} options
 * @param {{ isSandboxed: boolean, isLazy: boolean }} how
 * @returns {HTMLIFrameElement}
 */
export function frameOf(home, options, { isSandboxed, isLazy }) {
  const frame = document.createElement("iframe");
  frame.sandbox.value = isSandboxed ? SANDBOX_PERMISSIONS : `${SANDBOX_PERMISSIONS} allow-same-origin`;
  frame.allow = "clipboard-write *";
  frame.referrerPolicy = "no-referrer";
  frame.loading = isLazy ? "lazy" : "eager";
  frame.style.height = `${AT_FIRST}px`;
  const fragment = new URLSearchParams({ ...options, share: options.share ? "1" : "" });
  frame.src = new URL(`${folderOf(options.lang)}frame.html#${fragment}`, home).href;
  return frame;
}

/** What the element and its frame look like, whatever the page around them says. */
export function styleSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}
