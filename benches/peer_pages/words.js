// The answer in words: the verdict, and how each requirement stands.
//
// Both peers speak by this, in the project's own texts. It refuses to judge.

import { associations, tiers, workloads } from "facts/program";
import * as text from "facts/text";

import { fill, number, or } from "./phrases.js";

export { fill, number } from "./phrases.js";

export const and = new Intl.ListFormat("en", { type: "conjunction" });

export const tierName = (id) => ({ silver: text.tierSilver, gold: text.tierGold })[id];
export const statusName = (status) =>
  ({ met: text.tierReached, unknown: text.tierUnknown, "not-met": text.tierMissed })[status];
export const requirementName = (id) =>
  ({ activeEntitlements: text.requirementActiveEntitlements, qualifiedIndividuals: text.requirementQualifiedIndividuals })[id];

const [{ activeEntitlements }] = tiers;
export const marketHint = fill(text.marketHint, {
  developed: number(activeEntitlements.developed),
  developing: number(activeEntitlements.developing),
});
export const usersHint = fill(text.usersHint, { associations: or(associations.map(({ words }) => words)) });

/** The verdict: its title and what explains it. */
export function verdict({ tier, possible }, isEmpty) {
  if (isEmpty) return [text.verdictStart, text.verdictStartText];
  if (tier) {
    const names = { tier: tierName(tier.id), next: tierName(possible.id) };
    const isTop = tier.id === tiers.at(-1).id;
    const explained = isTop ? text.verdictMetTop : tier === possible ? text.verdictMetOnly : text.verdictMetMore;
    const next = tier === possible && !isTop ? tierName(tiers.at(-1).id) : names.next;
    return [fill(text.verdictMet, names), fill(explained, { ...names, next })];
  }
  if (!possible) return [text.verdictMissed, text.verdictMissedKnown];
  const names = { tier: tierName(possible.id) };
  return [fill(text.verdictOpen, names), fill(text.verdictOpenText, names)];
}

/** What would settle the verdict. */
export function toKnow({ market, users, people, nobody }) {
  const missing = workloads.filter(({ id }) => !users[id]).map(({ name }) => name);
  return [
    !market && text.verdictKnowMarket,
    missing.length > 0 && fill(text.verdictKnowUsers, { workloads: and.format(missing) }),
    !nobody && (people.length > 0 ? text.verdictKnowOthers : text.verdictKnowPeople),
  ].filter(Boolean);
}

/** The figures of a requirement. */
export function figures({ counted, lowest, highest }) {
  const required = lowest === highest ? number(highest) : or([number(lowest), number(highest)]);
  if (counted === 0) return fill(text.requirementNeeded, { required });
  return fill(counted >= highest ? text.requirementCountedEnough : text.requirementCountedOf, { counted: number(counted), required });
}

/** How a requirement stands. */
export function standing({ counted, highest, status }) {
  if (status === "met") return text.requirementMet;
  if (status === "unknown") return counted > 0 ? text.requirementUnlimited : "";
  return fill(text.requirementShort.other, { shortfall: number(highest - counted) });
}

/** The bar of a requirement, as custom properties of the style sheet. */
export function bar({ counted, possible, lowest, highest }) {
  const percent = (figure) => `${Math.min(100, Math.floor((figure * 100) / highest))}%`;
  return {
    "--counted": percent(counted),
    "--possible": percent(possible),
    "--mark": lowest === highest ? "200%" : percent(lowest),
  };
}
