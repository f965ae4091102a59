// Offers a visitor of the first page their own language, once.
//
// The offers are in the page, each in its language; one of them is shown. It refuses to lead anywhere unasked: whoever comes by
// this address may want this language.

import { matchLanguage } from "./languages.js";

/** Where the browser remembers that the visitor has declined. */
const DECLINED = "competency-calculator-offer-declined";

/**
 * Shows the offer in the first of the visitor's languages that there is a page in, unless that is this page.
 * @returns {void}
 */
export function offerLanguage() {
  const offers = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".offer")]);
  const languages = [document.documentElement.lang, ...offers.map(({ lang }) => lang)];
  const own = navigator.languages.map((tag) => matchLanguage(tag, languages)).find(Boolean);
  const offer = offers.find(({ lang }) => lang === own);
  if (!offer || top !== self) return;
  try {
    if (localStorage.getItem(DECLINED)) return;
  } catch {
    // Nothing can be remembered here, so the offer comes each time.
  }
  offer.hidden = false;
  /** @type {HTMLButtonElement} */ (offer.querySelector("button")).onclick = () => {
    offer.hidden = true;
    try {
      localStorage.setItem(DECLINED, "yes");
    } catch {
      // See above.
    }
  };
}
