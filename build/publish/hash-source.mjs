// How a page's policy allows one text that is written into the page: by the hash of that text.
//
// It refuses a text that would end its own element.

import { createHash } from "node:crypto";

/**
 * The word that allows this script or style, as a policy writes it.
 * @param {string} text
 * @returns {string}
 */
export function hashSource(text) {
  if (/<!--|<\/(script|style)/i.test(text)) throw new Error("markup in a script or a style");
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
