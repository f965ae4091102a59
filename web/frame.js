// Makes the page a frame of another site: it applies the options in its fragment before anything is shown, and later the
// options of the element around it.
//
// It runs before the page itself, so nothing is shown that the author did not want. It refuses to let the page use the tab's
// storage. Without an element, only the fragment counts, and the frame scrolls as a page does.

import { connect } from "./frame/connection.js";
import { goOnIn, takeEntries, WRITTEN_IN } from "./frame/language.js";
import { look, tellOfSharing } from "./frame/look.js";
import { optionsIn } from "./frame/options.js";
import { nameOwnHost } from "./frame/own_host.js";
import { rulesOf, startingAnew, startingFrom } from "./frame/start.js";
import { enter, entered, replaceStorage } from "./frame/store.js";

nameOwnHost();
const entries = takeEntries();
let options = optionsIn(location.hash);
let changed = () => {};
replaceStorage(entries ?? startingFrom("", options), () => changed());
look(options);

/**
 * @param {import("./embed/protocol.js").FrameOptions} wanted
 * @returns {void}
 */
function choose(wanted) {
  const before = options;
  options = wanted;
  look(wanted);
  if (goOnIn(wanted.lang, wanted)) return;
  if (wanted.market === before.market && wanted.version === before.version) return;
  begin(startingAnew(entered(), before, wanted));
}

/**
 * Replaces the entries, and goes by the rules that they name: as if a visitor chose these.
 * @param {string} text as the page keeps it
 * @returns {void}
 */
function begin(text) {
  enter(text);
  /** @type {HTMLSelectElement | null} */
  const choice = document.querySelector("#version");
  const version = rulesOf(text);
  if (!choice || choice.value === version) return;
  choice.value = version;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The address of the page that this is a frame of, in the same language. */
function wholePage() {
  const alternate = document.querySelector(`link[rel=alternate][hreflang="${WRITTEN_IN}"]`);
  return /** @type {HTMLLinkElement} */ (alternate).href;
}

/**
 * Opens links out of the calculator in a new tab, and opens dialogs near the click: a frame may be much taller than the part
 * that a visitor sees.
 * @param {MouseEvent} event
 */
function lead(event) {
  const { target, pageY } = event;
  if (pageY) document.documentElement.style.setProperty("--near", `${pageY}px`);
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link) return;
  const place = link.getAttribute("href")?.startsWith("#") && document.getElementById(link.hash.slice(1));
  if (place && !place.getClientRects().length) {
    // This view does not show it; the whole page does.
    event.preventDefault();
    open(new URL(link.hash, wholePage()), "_blank", "noopener,noreferrer");
  } else if (link.dataset.action === "language") {
    event.preventDefault();
    const lang = link.lang;
    options = { ...options, lang };
    goOnIn(lang, options);
  } else if (link.protocol.startsWith("http") && !link.getAttribute("href")?.startsWith("#")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
}

addEventListener("click", lead, { capture: true });
addEventListener("hashchange", () => {
  if (/[#&](view|theme|market|version|accent|lang)=/.test(location.hash)) choose({ ...optionsIn(location.hash), share: options.share });
});
addEventListener("DOMContentLoaded", () => {
  tellOfSharing(options.share);
  if (goOnIn(options.lang, options)) return;
  ({ changed } = connect({ choose, enter: begin }, entries === null));
});
