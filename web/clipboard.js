// Copies a text that is not ready yet. Browsers allow copying only in a click, and the code for the summary may have to load
// first. So the click passes a promise to the browser, and the text resolves it later.
//
// It refuses to read the clipboard.

/**
 * Resolves the promise of the last click, if there was one.
 * @type {((text: string) => Promise<void>) | undefined}
 */
let keep;

/**
 * Passes a promise of a text to the browser, in the click that asks for it; or drops the last promise.
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
    // This browser takes no promise. It may take the text later.
  }
};

/**
 * Copies a text, through the promise or at once. Rejects or throws if the browser refuses.
 * @param {string} text
 * @returns {Promise<void>}
 */
globalThis.copyText = (text) => {
  const kept = keep?.(text);
  keep = undefined;
  const { clipboard } = navigator;
  return kept ? kept.catch(() => clipboard.writeText(text)) : clipboard.writeText(text);
};
