// Copies a text that is not there yet: browsers take it only in the moment of a click, and what makes the summary
// may have to be loaded first. So the click promises the text, and whoever has it keeps the promise.
//
// It refuses to read the clipboard.

/**
 * Keeps the promise of the last click, if there was one.
 * @type {((text: string) => Promise<void>) | undefined}
 */
let keep;

/**
 * Promises the browser a text, in the click that asks for it; or forgets what was promised before.
 * @param {boolean} isAsked
 * @returns {void}
 */
globalThis.promiseCopy = (isAsked) => {
  keep = undefined;
  if (!isAsked) return;
  try {
    /** @type {(text: Blob) => void} */
    let give = () => {};
    const text = new Promise((resolve) => (give = resolve));
    const copied = navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    copied.catch(() => undefined);
    keep = (text) => {
      give(new Blob([text], { type: "text/plain" }));
      return copied;
    };
  } catch {
    // This browser takes no promises; it may take the text when it is there.
  }
};

/**
 * Copies a text, as promised or now. Rejects or throws where the browser keeps the clipboard from the page.
 * @param {string} text
 * @returns {Promise<void>}
 */
globalThis.copyText = (text) => {
  const kept = keep?.(text);
  keep = undefined;
  const { clipboard } = navigator;
  return kept ? kept.catch(() => clipboard.writeText(text)) : clipboard.writeText(text);
};
