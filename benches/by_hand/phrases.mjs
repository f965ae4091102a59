// Names, figures and lists in English, as the HTML of the page written by hand has them.

import { program, text } from "../peer_pages/facts.mjs";

export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
export const number = (figure) => figure.toLocaleString("en");

const disjunction = new Intl.ListFormat("en", { type: "disjunction" });
export const or = (list) => disjunction.format(list);

export const tierNames = { silver: text.tierSilver, gold: text.tierGold };

const [{ activeEntitlements }] = program.tiers;
export const marketHint = fill(text.marketHint, {
  developed: number(activeEntitlements.developed),
  developing: number(activeEntitlements.developing),
});
