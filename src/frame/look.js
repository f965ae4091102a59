// Shows what the author has chosen: how much of the page, in which scheme, with which colour.
//
// It refuses to hide anything that says whose answer this is; style/frame/ decides what each view shows.

import { colourOf, readable } from "./accent.js";

/** @typedef {import("../../embed/protocol.js").FrameOptions} FrameOptions */

/**
 * Shows the page as `options` say.
 * @param {FrameOptions} options
 * @returns {void}
 */
export function look({ view, theme, accent, share }) {
  const { dataset, style } = document.documentElement;
  dataset.view = view;
  dataset.theme = theme;
  dataset.sharing = String(share);
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
