// Keeps the verdict's strip at the upper edge of what can be seen of a frame that is as tall as its content.
//
// Such a frame never scrolls, so nothing in it can stick, and the page around it need not say how far it has scrolled. An
// observer of intersections is told all the same: the browser cuts what it sees to the screen, whoever owns the page around.
// It looks when the strip is no longer whole, or when something above it comes into sight, and moves the strip there: a moment
// later than the page around has scrolled. It refuses to size anything, and to ask the page around.

/** When more or less of the strip can be seen than before, to about a pixel or two. */
const STEPS = Array.from({ length: 33 }, (_, step) => step / 32);

/** @returns {void} */
export function keepInSight() {
  const { body, documentElement } = document;
  const above = body.appendChild(document.createElement("div"));
  above.className = "above";
  above.ariaHidden = "true";
  let shift = 0;

  /** @type {(strip: HTMLElement, top: number) => boolean} whether the strip has moved */
  const move = (strip, top) => {
    const main = /** @type {HTMLElement} */ (strip.offsetParent);
    const natural = main.offsetTop + strip.offsetTop;
    const most = main.offsetHeight - strip.offsetTop - strip.offsetHeight;
    const wanted = Math.max(0, Math.min(Math.round(top - natural), most));
    documentElement.style.setProperty("--strip", `${natural}px`);
    if (wanted === shift) return false;
    shift = wanted;
    documentElement.style.setProperty("--in-sight", `${shift}px`);
    return true;
  };

  /** @param {IntersectionObserverEntry[]} entries */
  const see = (entries) => {
    const seen = entries.filter(({ target }) => target === body).at(-1);
    const strip = /** @type {HTMLElement | null} */ (document.querySelector(".strip"));
    if (!seen) watch();
    else if (seen.isIntersecting && strip?.offsetParent && move(strip, seen.intersectionRect.top)) watch();
  };
  const observer = new IntersectionObserver(see, { threshold: STEPS });

  /** Has the observer tell at once what can be seen, and then whatever changes. */
  const watch = () => {
    observer.disconnect();
    for (const one of [body, above, document.querySelector(".strip")]) if (one) observer.observe(one);
  };
  watch();
}
