// Keeps a frame's entries in the frame's own memory.
//
// The page keeps entries in the tab's session storage. All frames of this host in one tab would share it, and two calculators
// on a page would mix. So this store takes the place of the storage in a frame, with the methods that the page uses. It refuses
// to keep anything longer than the frame exists.

/** The entries, as the page stored them last. */
export let saved = "";
let listener = () => {};

/**
 * Replaces the tab's storage with the frame's own. No code may use a storage before.
 * @param {string} first what was kept before the frame's language changed
 * @param {() => void} changed called after the page has kept something new
 * @returns {void}
 */
export function replaceStorage(first, changed) {
  saved = first;
  listener = changed;
  /** @param {string} text */
  const save = (text) => {
    if (text === saved) return;
    saved = text;
    listener();
  };
  const store = {
    getItem: () => saved || null,
    /** @type {(name: string, text: string) => void} */
    setItem: (_, text) => save(text),
  };
  Object.defineProperty(globalThis, "sessionStorage", { value: store });
}

/**
 * The current entries. The page stores them when it is about to be left, so this makes it do so.
 * @returns {string}
 */
export function entered() {
  dispatchEvent(new Event("pagehide"));
  return saved;
}

/**
 * Replaces the entries.
 * @param {string} text as the page keeps it
 * @returns {void}
 */
export function enter(text) {
  // Otherwise the page would store what is still being typed over this.
  dispatchEvent(new Event("pagehide"));
  if (saved === text) return;
  saved = text;
  dispatchEvent(new Event("restore"));
  listener();
}
