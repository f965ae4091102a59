// The text of each piece of a snippet that depends on what is chosen.
//
// src/page/author/generators.rs has what each generator needs; this file has only the rules of HTML, JSX and addresses. It
// refuses to guess: an unknown piece stays empty.

import { SANDBOX_PERMISSIONS } from "../embed/protocol.js";
import { attributesOf } from "./chosen.js";

/**
 * A value, escaped for an attribute in quotes.
 * @param {string} value
 * @returns {string}
 */
const escaped = (value) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * Attributes as written in a tag, each with a space before it. JSX makes `true` of an attribute without a value.
 * @param {[name: string, value: string][]} attributes
 * @param {boolean} isJsx
 * @returns {string}
 */
export function written(attributes, isJsx) {
  return attributes
    .map(([name, value]) => (value || isJsx ? ` ${name}="${escaped(value)}"` : ` ${name}`))
    .join("");
}

/**
 * The fragment of a plain frame's address, escaped for an attribute. Such a frame knows nothing of the page around it, so
 * options that depend on that page are left out.
 * @param {import("./chosen.js").Chosen} chosen
 * @returns {string}
 */
export function fragmentOf({ view, theme, market, version, accent }) {
  const options = Object.entries({
    view,
    theme: theme === "auto" ? "" : theme,
    market,
    version,
    accent: accent === "host" ? "" : accent,
  });
  const fragment = new URLSearchParams(options.filter(([, value]) => value !== ""));
  return fragment.size ? `#${escaped(fragment.toString())}` : "";
}

/**
 * The text of a piece in one language. Each line begins with the tag of its language.
 * @param {string} each
 * @param {string} lang
 * @returns {string}
 */
function inLanguage(each, lang) {
  const line = each.split("\n").find((line) => line.startsWith(`${lang} `));
  return line?.slice(lang.length + 1) ?? "";
}

/**
 * @param {DOMStringMap} marked what the piece says of itself
 * @param {import("./chosen.js").Chosen} chosen
 * @param {{ home: URL, lang: string }} page where the calculator is, and the language of the page for authors
 * @returns {string}
 */
export function pieceOf(marked, chosen, { home, lang }) {
  switch (marked.piece) {
    case "host":
      return home.href;
    case "origin":
      return home.origin;
    case "version":
      return (chosen.pinned ? marked.pinned : marked.latest) ?? "";
    case "attributes":
      return written(attributesOf(chosen), false);
    case "attributes-in-jsx":
      return written(attributesOf(chosen), true);
    case "frame":
    case "frame-title":
      return inLanguage(marked.each ?? "", chosen.lang || lang);
    case "frame-attributes":
      return written(
        [
          ...(chosen.lazy ? [/** @type {[string, string]} */ (["loading", "lazy"])] : []),
          ...(chosen.sandbox ? [/** @type {[string, string]} */ (["sandbox", SANDBOX_PERMISSIONS])] : []),
        ],
        false,
      );
    case "fragment":
      return fragmentOf(chosen);
    default:
      return "";
  }
}
