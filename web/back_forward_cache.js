// What a page does that comes back as it was, from the browser's cache of pages that were left by Back or Forward.
//
// WebKit empties forms with `autocomplete="off"` on that way, and tells no script; the answer would then stand beside
// other figures than those it is about. It refuses to write into fields: what stands in them is for whoever owns them.

/**
 * Keeps what stands in forms while the page is away, and says `return` to it when it is back.
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
