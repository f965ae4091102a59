// What the attributes of an element, and the page around it, ask of its frame.
//
// A value that is not known becomes the default. This refuses to report it, and to know whether there is a frame.

import { matchLanguage } from "../languages.js";
import { accentFor, themeAround } from "./host_look.js";
import { MARKETS, THEMES, versions, VIEWS } from "./protocol.js";

/**
 * The language of an element, or of what is around it; empty where none is named.
 * @param {Element} element
 */
export function languageOf(element) {
  return element.closest("[lang]")?.getAttribute("lang") ?? "";
}

/**
 * @param {HTMLElement & { shareResult: boolean }} element
 * @returns {import("./protocol.js").FrameOptions}
 */
export function optionsOf(element) {
  /** @type {(name: string, known: string[]) => string} */
  const chosen = (name, known) => {
    const value = element.getAttribute(name) ?? "";
    return known.includes(value) ? value : (known[0] ?? "");
  };
  const theme = element.getAttribute("theme");
  const accent = element.getAttribute("accent");
  return {
    view: chosen("view", VIEWS),
    theme: theme === "auto" ? themeAround(element) : chosen("theme", THEMES),
    market: chosen("market", MARKETS),
    version: chosen("version", versions()),
    accent: accent ? accentFor(element, accent) : "",
    lang: matchLanguage(languageOf(element), LANGUAGES) || LANGUAGES[0],
    share: element.shareResult,
  };
}
