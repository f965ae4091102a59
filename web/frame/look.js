// Shows what the author has chosen: how much of the page, in which scheme, with which colour.
//
// It refuses to hide anything that says whose answer this is; style/frame/ decides what each view shows. What is said of
// sharing must be true without any style, so that is hidden by attribute.

import { colourOf, readable } from "./accent.js";

/** @typedef {import("../embed/protocol.js").FrameOptions} FrameOptions */

/**
 * Says that the page around the frame is told what is entered, or that nobody is.
 * @param {boolean} share
 * @returns {void}
 */
export function tellOfSharing(share) {
  /** @type {NodeListOf<HTMLElement>} */
  const said = document.querySelectorAll(".sharing, .privacy, .framed-private");
  for (const one of said) one.hidden = one.matches(".sharing") !== share;
}

/**
 * Shows the page as `options` say. What it says is there once the page has been read.
 * @param {FrameOptions} options
 * @returns {void}
 */
export function look({ view, theme, accent, share }) {
  const { dataset, style } = document.documentElement;
  dataset.view = view;
  dataset.theme = theme;
  dataset.sharing = String(share);
  tellOfSharing(share);
  if (!accent) {
    style.removeProperty("--accent");
    style.removeProperty("--accent-soft");
    return;
  }
  const [light, dark] = [readable(colourOf(accent), "light"), readable(colourOf(accent), "dark")];
  /** @type {(parts: number[]) => string} */
  const rgb = (parts) => `rgb(${parts.join(" ")})`;
  style.setProperty("--accent", `light-dark(${rgb(light.accent)}, ${rgb(dark.accent)})`);
  style.setProperty("--accent-soft", `light-dark(${rgb(light.tint)}, ${rgb(dark.tint)})`);
}
