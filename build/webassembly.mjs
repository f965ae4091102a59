// How a WebAssembly module is written: numbers, texts and sections, as its binary format has them.
//
// It refuses to know what stands in a section: that is for whoever writes one.

/** The section that every engine skips, with a name of its own. */
const CUSTOM = 0;

/**
 * A number in LEB128: seven bits a byte, the lowest first.
 * @param {number} value
 */
export function number(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

/** @param {Uint8Array} bytes */
const withLength = (bytes) => Buffer.concat([number(bytes.length), bytes]);

/** @param {string} value */
export const text = (value) => withLength(Buffer.from(value));

/**
 * @param {number} id
 * @param {Uint8Array} content
 */
export const section = (id, content) => Buffer.concat([Buffer.from([id]), withLength(content)]);

/**
 * @param {string} name
 * @param {Uint8Array} content
 */
export const customSection = (name, content) => section(CUSTOM, Buffer.concat([text(name), content]));
