// Bytes as text, in the script of the single-file edition.
//
// Each byte is a letter, so whatever compresses the file finds in the text what it would find in the bytes. Packed bytes, or four
// letters for three bytes, would hide it.

/** The first letter after the quotation mark. So no letter is a line end or a control character that HTML changes. */
const FIRST = 35;

/**
 * @param {Uint8Array} bytes
 * @returns {string} a letter for each
 */
export const textOf = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte + FIRST)).join("");

/**
 * @param {string} text as {@link textOf} writes it
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(text) {
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place) - FIRST;
  return bytes;
}
