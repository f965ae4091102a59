// Replaces the tab's storage if the single-file edition has none: then the fragment carries the entries through a switch of
// language. A fragment is never sent.
//
// It refuses to carry anything if the tab has a storage, and removes the entries from the address at once.

import { partOf, withPart } from "./fragment.js";

const PART = "kept";

/** @type {Map<string, string> | undefined} */
let replacement;

/**
 * Provides a storage for the entries: the tab's, or else a replacement.
 * @returns {void}
 */
export function replaceMissingStorage() {
  try {
    sessionStorage.getItem(PART);
    return;
  } catch {
    // The visitor's settings, or the program that shows the file, allow none.
  }
  const entries = new Map(new URLSearchParams(partOf(PART)));
  replacement = entries;
  history.replaceState(null, "", withPart(PART, undefined));
  /** @satisfies {Pick<Storage, "getItem" | "setItem">} */
  const storage = {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
  };
  Object.defineProperty(window, "sessionStorage", { value: storage });
}

/**
 * Puts the entries into the fragment before the file is loaded again.
 * @returns {void}
 */
export function storeInFragment() {
  if (!replacement) return;
  // As when the page is left, which would be too late.
  dispatchEvent(new Event("pagehide"));
  history.replaceState(null, "", withPart(PART, new URLSearchParams([...replacement]).toString()));
}
