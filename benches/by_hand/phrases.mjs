// Names, figures and lists in English, as the HTML of the page written by hand has them.

import { program, text } from "../peer_pages/facts.mjs";
import { fill, number } from "../peer_pages/phrases.js";

export { fill, number, or } from "../peer_pages/phrases.js";

/** The HTML of each item, one after the other. */
export const each = (list, html) => list.map(html).join("");

export const tierNames = { silver: text.tierSilver, gold: text.tierGold };

const [{ activeEntitlements }] = program.tiers;
export const marketHint = fill(text.marketHint, {
  developed: number(activeEntitlements.developed),
  developing: number(activeEntitlements.developing),
});
