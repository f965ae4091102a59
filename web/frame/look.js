// Applies the author's options: how much of the page is shown, in which scheme, with which colour.
//
// style/frame/ decides what each view shows. This script refuses to hide the notice that says whose answer this is. The notice
// about sharing must be right without any style, so an attribute hides it.

import { colourOf, readable } from "./accent.js";

/** @typedef {import("../embed/protocol.js").FrameOptions} FrameOptions */

/**
 * Shows or hides the notice that the page around the frame gets what is entered.
 * @param {boolean} share
 * @returns {void}
 */
export function tellOfSharing(share) {
  /** @type {NodeListOf<HTMLElement>} */
  const notices = document.querySelectorAll(".sharing, .privacy, .framed-private");
  for (const one of notices) one.hidden = one.matches(".sharing") !== share;
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
