// Keeps the page for authors in step with its form: the calculator in the preview, and every snippet.
//
// The page already shows the defaults. This script refuses to write markup: it sets attributes of one element, and the text
// of the pieces that src/page/author/snippet.rs has marked.

import { attributesOf, chosenIn } from "./author_page/chosen.js";
import { copyFrom } from "./author_page/copy.js";
import { restore, save } from "./author_page/saved_choices.js";
import { pieceOf } from "./author_page/pieces.js";
import { comeBack } from "./back_forward_cache.js";

/** Where the calculator is: this script is beside it. */
const HOME = new URL(".", import.meta.url);
/** The language that the page is written in; a browser that translates it changes `lang` later. */
const WRITTEN_IN = document.documentElement.lang;
const form = document.querySelector("form");
const calculator = document.querySelector("competency-calculator");
const failed = document.querySelector("[data-part=failed]");

/** Shows what is chosen. */
function show() {
  const chosen = chosenIn(new FormData(form ?? undefined));
  const attributes = new Map(attributesOf(chosen));
  for (const name of ["accent", "lang", "loading", "market", "sandbox", "share-result", "theme", "version", "view"]) {
    const value = attributes.get(name);
    if (value === undefined) calculator?.removeAttribute(name);
    else if (calculator?.getAttribute(name) !== value) calculator?.setAttribute(name, value);
  }
  /** @type {NodeListOf<HTMLElement>} */
  const pieces = document.querySelectorAll("[data-piece]");
  for (const piece of pieces) {
    piece.textContent = pieceOf(piece.dataset, chosen, { home: HOME, lang: WRITTEN_IN });
  }
}

form?.addEventListener("submit", (event) => event.preventDefault());
form?.addEventListener("input", ({ target }) => {
  // Picking a colour selects it.
  if (target instanceof HTMLInputElement && target.type === "color") {
    /** @type {HTMLInputElement | null} */
    const own = form.querySelector("[name=accent][value=colour]");
    if (own) own.checked = true;
  }
  save(form);
  show();
});

/** @param {boolean} hasFailed */
const tell = (hasFailed) => failed?.toggleAttribute("hidden", !hasFailed);
calculator?.addEventListener("ready", () => tell(false));
calculator?.addEventListener("error", (event) => {
  if (event instanceof CustomEvent) tell(["unreachable", "not-started"].includes(event.detail.code));
});

/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll("[data-action=copy]");
for (const button of buttons) {
  button.hidden = false;
  button.addEventListener("click", () => copyFrom(button));
}
if (form) restore(form);
show();
// A browser may fill the form once all is loaded.
addEventListener("pageshow", show);
comeBack();
