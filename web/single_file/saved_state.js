// Stands in for the tab's storage where the single-file edition has none: what was entered is then carried
// through a change of language in the fragment, which is not sent anywhere.
//
// It refuses to carry anything where the tab can keep it, and leaves nothing in the address once it has arrived.

import { partOf, withPart } from "./fragment.js";

const PART = "kept";

/** @type {Map<string, string> | undefined} */
let held;

/**
 * Has something to keep what was entered in: the tab's storage, or else a stand-in for it.
 * @returns {void}
 */
export function carryStorage() {
  try {
    sessionStorage.getItem(PART);
    return;
  } catch {
    // The visitor's settings, or whatever shows the file, allow none.
  }
  const kept = new Map(new URLSearchParams(partOf(PART)));
  held = kept;
  history.replaceState(null, "", withPart(PART, undefined));
  /** @satisfies {Pick<Storage, "getItem" | "setItem" | "removeItem">} */
  const storage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
  Object.defineProperty(window, "sessionStorage", { value: storage });
}

/**
 * Puts into the fragment what is kept nowhere else, before the file is loaded again.
 * @returns {void}
 */
export function carry() {
  if (!held) return;
  // As when the page is left, which would be too late.
  dispatchEvent(new Event("pagehide"));
  history.replaceState(null, "", withPart(PART, new URLSearchParams([...held]).toString()));
}
