// Copies a text, plain and formatted, that is not ready yet. Browsers allow copying only in a click, and the code for the
// summary may have to load first. So the click passes a promise to the browser, and the text resolves it later.
//
// It refuses to read the clipboard.

/** The types in which a text is copied, the plain one first. */
const TYPES = ["text/plain", "text/html"];

/**
 * Resolves the promise of the last click, if there was one.
 * @type {((texts: string[]) => Promise<void>) | undefined}
 */
let keep;

/**
 * Gives the browser the text in each type, now or later.
 * @param {string[] | Promise<string[]>} texts
 * @returns {Promise<void>}
 */
function write(texts) {
  const later = Promise.resolve(texts);
  const blobs = TYPES.map((type, place) => [type, later.then((texts) => new Blob([texts[place] ?? ""], { type }))]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/**
 * Passes a promise of a text to the browser, in the click that asks for it; or drops the last promise.
 * @param {boolean} isAsked
 * @returns {void}
 */
globalThis.promiseCopy = (isAsked) => {
  keep = undefined;
  if (!isAsked) return;
  try {
    /** @type {(texts: string[]) => void} */
    let give = () => {};
    const copied = write(new Promise((resolve) => (give = resolve)));
    copied.catch(() => undefined);
    keep = (texts) => {
      give(texts);
      return copied;
    };
  } catch {
    // This browser takes no promise. It may take the text later.
  }
};

/**
 * Copies a text, through the promise or at once: formatted too, if there is `html`. Rejects or throws if the browser
 * refuses.
 * @param {string} text
 * @param {string} html
 * @returns {Promise<void>}
 */
globalThis.copyText = (text, html) => {
  const copy = keep ?? write;
  keep = undefined;
  const plain = () => navigator.clipboard.writeText(text);
  if (!html) return plain();
  try {
    return copy([text, html]).catch(plain);
  } catch {
    return plain();
  }
};
