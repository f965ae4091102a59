// What is entered in a frame is kept by the frame alone, for as long as it is there.
//
// The page keeps what is entered in the tab's session storage. All frames of this host in one tab would share
// that, and two calculators on a page would mix. So a frame has a store of its own in its place, with as much
// of a storage as the page uses. It refuses to keep anything that outlives the frame.

/** What has been entered, as the page has kept it last. */
export let kept = "";
let listener = () => {};

/**
 * Puts the frame's own store in the place of the tab's. Nothing may ask for a storage before.
 * @param {string} first what was kept before the frame's language changed
 * @param {() => void} changed called after the page has kept something new
 * @returns {void}
 */
export function replaceStorage(first, changed) {
  kept = first;
  listener = changed;
  /** @param {string} text */
  const keep = (text) => {
    if (text === kept) return;
    kept = text;
    listener();
  };
  const store = {
    getItem: () => kept || null,
    /** @type {(name: string, text: string) => void} */
    setItem: (_, text) => keep(text),
    removeItem: () => keep(""),
  };
  Object.defineProperty(globalThis, "sessionStorage", { value: store });
}

/**
 * What has been entered, this moment: the page keeps it when it is about to be left.
 * @returns {string}
 */
export function entered() {
  dispatchEvent(new Event("pagehide"));
  return kept;
}

/**
 * Puts something else in the place of what was entered.
 * @param {string} text as the page keeps it
 * @returns {void}
 */
export function enter(text) {
  // What is still being typed would be kept over this a moment later.
  dispatchEvent(new Event("pagehide"));
  if (kept === text) return;
  kept = text;
  dispatchEvent(new Event("restore"));
  listener();
}
