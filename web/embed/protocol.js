// The messages between the calculator's frame and the page around it, defined once for both sides.
//
// The frame says hello to its parent. The element answers with one end of a channel, and all other messages go through that
// channel. Both sides ignore what is not listed here.

/** The name that marks the first two messages, and the tag of the element. */
export const NAME = "competency-calculator";

/** The version of the messages. A side that does not know the other's version stays silent. */
export const VERSION = 1;

/** What an author may choose, and the defaults. */
export const VIEWS = ["full", "compact", "requirements"];
export const THEMES = ["system", "light", "dark"];
export const MARKETS = ["", "developed", "developing"];

/** What a frame in a sandbox may do: nothing to the page around it. */
export const SANDBOX_PERMISSIONS =
  "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

/**
 * The versions of the rules that an author may choose, and none: the newest. build/trunk/assets.mjs puts them in.
 * @returns {string[]}
 */
export const versions = () => ["", ...VERSIONS];

/**
 * The folder of a language's pages below the root.
 * @param {string} language
 * @returns {string}
 */
export const folderOf = (language) => (language === LANGUAGES[0] ? "" : `${language.toLowerCase()}/`);

/**
 * How a frame is to be. `accent` is `#rrggbb`, or empty for the calculator's own; `version` is a date, or empty for the newest rules; `share` says whether the page
 * around it is told what is entered.
 * @typedef {{ view: string, theme: string, market: string, version: string, accent: string, lang: string, share: boolean }} FrameOptions
 */

/**
 * From the element to the frame.
 * @typedef {{ kind: "options", options: FrameOptions } | { kind: "evidence", evidence: unknown }
 *   | { kind: "reset" } | { kind: "measure", width: number }} ToFrame
 */

/**
 * From the frame to the element.
 * @typedef {{ kind: "height", height: number } | { kind: "title", title: string } | { kind: "ready" }
 *   | { kind: "result", evidence: object, evaluation: object }
 *   | { kind: "error", code: string, message: string, problems: object[] }} FromFrame
 */

/**
 * The version in one of the first two messages; 0 when it is something else.
 * @param {any} data
 * @returns {number}
 */
export function versionIn(data) {
  const version = typeof data === "object" && data ? data[NAME] : 0;
  return Number.isSafeInteger(version) && version > 0 ? version : 0;
}

/**
 * What came through the channel, if it is an object that says what it is.
 * @param {any} data
 * @returns {Record<string, unknown> | null}
 */
export function messageIn(data) {
  return typeof data === "object" && data && typeof data.kind === "string" ? data : null;
}
