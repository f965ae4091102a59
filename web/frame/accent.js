// Makes the host's colour readable: a chosen colour never takes the contrast of text below 4.5:1.
//
// It trusts no colour: each is measured against every background that it is used on, and moved towards black or white until it
// is readable.

/** A colour, each part from 0 to 255. @typedef {[number, number, number]} Colour */

/** The least contrast of text, as WCAG asks. */
const LEAST = 4.5;
/** How many steps there are between a colour and black or white. */
const STEPS = 64;

/** The backgrounds of the accent, besides its own tint: `--card`, `--paper` and `--sunken` of style/1-tokens.css. */
/** @type {{ light: Colour[], dark: Colour[] }} */
const GROUNDS = {
  light: [[255, 255, 255], [243, 244, 249], [238, 240, 247]],
  dark: [[25, 29, 47], [15, 18, 32], [18, 22, 38]],
};
/** How much of the accent its tint holds. */
const TINT = { light: 0.08, dark: 0.16 };
/** The colour of text on the accent: `--accent-ink` of style/1-tokens.css. */
/** @type {{ light: Colour, dark: Colour }} */
export const INK = { light: [255, 255, 255], dark: [20, 23, 58] };

/** @type {(one: Colour, other: Colour, share: number) => Colour} */
const mixed = (one, other, share) => {
  /** @type {(part: 0 | 1 | 2) => number} */
  const part = (part) => Math.round(one[part] + (other[part] - one[part]) * share);
  return [part(0), part(1), part(2)];
};

/** @param {Colour} colour */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/**
 * The contrast of two colours, from 1 to 21.
 * @param {Colour} one
 * @param {Colour} other
 * @returns {number}
 */
export function contrast(one, other) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * A host's colour, moved as little as makes it readable in a scheme, and its tint.
 * @param {Colour} wanted
 * @param {"light" | "dark"} scheme
 * @returns {{ accent: Colour, tint: Colour, grounds: Colour[] }}
 */
export function readable(wanted, scheme) {
  /** @type {Colour} */
  const end = scheme === "light" ? [0, 0, 0] : [255, 255, 255];
  const [card = end] = GROUNDS[scheme];
  let accent = wanted;
  for (let step = 0; step <= STEPS; step += 1) {
    accent = mixed(wanted, end, step / STEPS);
    const tint = mixed(card, accent, TINT[scheme]);
    const grounds = [...GROUNDS[scheme], tint, INK[scheme]];
    if (grounds.every((ground) => contrast(accent, ground) >= LEAST)) return { accent, tint, grounds };
  }
  return { accent: end, tint: card, grounds: GROUNDS[scheme] };
}

/**
 * The colour in `#rrggbb`.
 * @param {string} hex
 * @returns {Colour}
 */
export function colourOf(hex) {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
