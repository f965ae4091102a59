// Keeps the form intact while the page is in the back/forward cache.
//
// WebKit empties forms with `autocomplete="off"` when such a page returns, and tells no script. The answer would then no longer
// fit the figures. This script refuses to write into fields: they belong to the form.

/**
 * Keeps the values of forms while the page is away, and fires `return` on it when it is back.
 * @returns {void}
 */
export function comeBack() {
  /** @param {AutoFillBase} autocomplete */
  const mark = (autocomplete) => {
    for (const form of document.forms) form.autocomplete = autocomplete;
  };
  addEventListener("pagehide", ({ persisted }) => persisted && mark("on"));
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    mark("off");
    dispatchEvent(new Event("return"));
  });
}
