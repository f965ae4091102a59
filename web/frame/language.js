// Switches the frame to another language: another page of this host, which gets the entries in its fragment.
//
// No server sees a fragment, and the new page removes it at once. This script refuses to use a query, which a server would see.

import { folderOf } from "../embed/protocol.js";
import { entered } from "./store.js";

const ENTRIES = "entered";

/** The language that the page is written in. A browser that translates it changes `lang`, but not before this runs. */
export const WRITTEN_IN = document.documentElement.lang;

/**
 * The entries from the frame's page in another language, if there are any. This removes them from the address.
 * @returns {string | null}
 */
export function takeEntries() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const entries = fragment.get(ENTRIES);
  if (entries === null) return null;
  fragment.delete(ENTRIES);
  history.replaceState(null, "", `#${fragment}`);
  return entries;
}

/**
 * Switches to another language, if the page is not in it already.
 * @param {string} lang a language tag; empty for whichever it is
 * @param {import("../embed/protocol.js").FrameOptions} options
 * @returns {boolean} whether the page is being left
 */
export function goOnIn(lang, options) {
  if (!lang || lang === WRITTEN_IN) return false;
  const root = folderOf(WRITTEN_IN) ? "../" : "./";
  const fragment = new URLSearchParams({ ...options, lang, share: "", [ENTRIES]: entered() });
  location.replace(new URL(`${root}${folderOf(lang)}frame.html#${fragment}`, location.href));
  return true;
}
