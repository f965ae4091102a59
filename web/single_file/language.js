// Chooses the language of the single-file edition, which contains a page in each language. A served page has one language and
// does not need this.
//
// It refuses to translate: every page was written when the file was built, and one of them is shown.

import { matchLanguage } from "../languages.js";
import { storeInFragment } from "./saved_state.js";
import { partOf, withPart } from "./fragment.js";

/** The name of the choice in the tab's storage and in the fragment. */
const [KEY, PART] = ["competency-calculator-language", "lang"];

/**
 * Shows the page in the language of the fragment; or else in the one last chosen in this tab, the first of the visitor's
 * languages that exists, or the file's own. Another choice loads the file again.
 * @returns {void}
 */
export function chooseLanguage() {
  const root = document.documentElement;
  const pages = [...document.querySelectorAll("template")].filter((page) => page.lang);
  const languages = [root.lang, ...pages.map((page) => page.lang)];
  /** @type {(tag: string | null | undefined) => string} */
  const known = (tag) => matchLanguage(tag ?? "", languages);
  const chosen = known(partOf(PART));
  if (chosen) sessionStorage.setItem(KEY, chosen);
  const preferred = [chosen, sessionStorage.getItem(KEY), ...navigator.languages];
  const language = preferred.map(known).find(Boolean) ?? root.lang;

  const page = pages.find(({ lang }) => lang === language);
  if (page) {
    root.lang = language;
    root.dir = page.dir;
    document.title = page.dataset.title ?? "";
    document.body.replaceChildren(page.content);
  }
  addEventListener("hashchange", () => {
    const wanted = known(partOf(PART));
    if (!wanted || wanted === language) return;
    storeInFragment();
    location.reload();
  });
  // The link alone would replace all other parts of the fragment.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-action=language]");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.hash = withPart(PART, link.hreflang);
  });
}
