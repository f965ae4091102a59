// The parts of the address after its `#`, as in `#lang=pt-BR&link=CODE`. Several parts of the page keep one each.
//
// It refuses to change any other part.

/**
 * Every part, as it is written.
 * @returns {string[]}
 */
const parts = () => location.hash.slice(1).split("&").filter(Boolean);

/**
 * The value of a part.
 * @param {string} name
 * @returns {string | undefined}
 */
export function partOf(name) {
  const found = parts().find((part) => part.startsWith(`${name}=`));
  try {
    return found && decodeURIComponent(found.slice(name.length + 1));
  } catch {
    // The address was edited by hand.
    return undefined;
  }
}

/**
 * The fragment with another value for one part, or without it.
 * @param {string} name
 * @param {string | undefined} value
 * @returns {string}
 */
export function withPart(name, value) {
  const others = parts().filter((part) => !part.startsWith(`${name}=`));
  if (value !== undefined) others.unshift(`${name}=${encodeURIComponent(value)}`);
  return `#${others.join("&")}`;
}
