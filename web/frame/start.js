// What an author has visitors start from: a market and a version of the rules, where what is kept names none.
//
// Names and values are those in which the page keeps what is entered (src/saved_draft.rs). Visitors can choose others.

/** @typedef {Pick<import("../embed/protocol.js").FrameOptions, "market" | "version">} Start */

/**
 * What is kept, with the author's choices where it has none.
 * @param {string} entered
 * @param {Start} start
 * @returns {string}
 */
export function startingFrom(entered, { market, version }) {
  const pairs = new URLSearchParams(entered);
  if (market && !pairs.has("market")) pairs.set("market", market);
  // The newest rules are the page's own, and not kept.
  if (version && version !== VERSIONS[0] && !pairs.has("rules")) pairs.set("rules", version);
  return pairs.toString();
}

/**
 * What is kept, with what the author has chosen anew in the place of what it has.
 * @param {string} entered
 * @param {Start} before
 * @param {Start} now
 * @returns {string}
 */
export function startingAnew(entered, before, now) {
  const pairs = new URLSearchParams(entered);
  if (now.market !== before.market) pairs.delete("market");
  if (now.version !== before.version) pairs.delete("rules");
  return startingFrom(pairs.toString(), {
    market: now.market === before.market ? "" : now.market,
    version: now.version === before.version ? "" : now.version,
  });
}

/**
 * The version of the rules that the entries are under.
 * @param {string} entered
 * @returns {string}
 */
export const rulesOf = (entered) => new URLSearchParams(entered).get("rules") ?? VERSIONS[0] ?? "";
