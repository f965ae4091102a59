// What an author has chosen, and the attributes that it takes.
//
// The element in the preview and every snippet get their attributes from here, so they cannot differ. It refuses to write
// an attribute with its default value.

/**
 * @typedef {object} Chosen
 * @property {string} view
 * @property {string} lang
 * @property {string} theme
 * @property {string} market
 * @property {string} version
 * @property {string} accent
 * @property {boolean} share
 * @property {boolean} sandbox
 * @property {boolean} lazy
 * @property {boolean} pinned
 */

/**
 * @param {Pick<FormData, "get">} form
 * @returns {Chosen}
 */
export function chosenIn(form) {
  /** @type {(name: string) => string} */
  const text = (name) => String(form.get(name) ?? "");
  const accent = text("accent");
  return {
    view: text("view"),
    lang: text("lang"),
    theme: text("theme"),
    market: text("market"),
    version: text("version"),
    accent: accent === "colour" ? text("colour") : accent,
    share: text("share-result") !== "",
    sandbox: text("sandbox") !== "",
    lazy: text("lazy") !== "",
    pinned: text("pinned") !== "",
  };
}

/**
 * Names and values in the order in which they read best. An attribute that needs no value has an empty one.
 * @param {Chosen} chosen
 * @returns {[name: string, value: string][]}
 */
export function attributesOf({ view, lang, theme, market, version, accent, share, sandbox, lazy }) {
  /** @type {[string, string][]} */
  const valued = [
    ["lang", lang],
    ["view", view],
    ["market", market],
    ["version", version],
    ["theme", theme],
    ["accent", accent],
    ["loading", lazy ? "lazy" : ""],
  ];
  /** @type {[string, boolean][]} */
  const bare = [
    ["share-result", share],
    ["sandbox", sandbox],
  ];
  return [
    ...valued.filter(([, value]) => value !== ""),
    ...bare.filter(([, is]) => is).map(([name]) => /** @type {[string, string]} */ ([name, ""])),
  ];
}
