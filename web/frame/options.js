// What the author of the page around the frame may choose, from the frame's fragment or through the channel.
//
// It refuses everything that is not listed, and ignores unknown options.

import { MARKETS, THEMES, versions, VIEWS } from "../embed/protocol.js";
import { matchLanguage } from "../languages.js";

/** @typedef {import("../embed/protocol.js").FrameOptions} FrameOptions */

/**
 * One of `known`; the first for anything else.
 * @param {unknown} value
 * @param {string[]} known
 * @returns {string}
 */
const oneOf = (value, known) => (typeof value === "string" && known.includes(value) ? value : (known[0] ?? ""));

/**
 * Options from any value.
 * @param {any} given
 * @returns {FrameOptions}
 */
export function optionsOf(given) {
  const { view, theme, market, version, accent, lang, share } = typeof given === "object" && given ? given : {};
  return {
    view: oneOf(view, VIEWS),
    theme: oneOf(theme, THEMES),
    market: oneOf(market, MARKETS),
    version: oneOf(version, versions()),
    accent: typeof accent === "string" && /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : "",
    lang: typeof lang === "string" ? matchLanguage(lang, LANGUAGES) : "",
    share: share === true,
  };
}

/**
 * Options in a fragment such as `#view=compact&market=developing`. An address alone never shares entries.
 * @param {string} fragment
 * @returns {FrameOptions}
 */
export function optionsIn(fragment) {
  return optionsOf(Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, ""))));
}
