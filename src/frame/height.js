// How tall the frame's content is, so that the page around it can make the frame as tall.
//
// Nothing in a frame is sized by the height of its window, so its content is as tall in any window and telling the
// height changes nothing here. Browsers do not lay out frames that are out of sight and tell observers nothing
// then, so whatever changes the page measures it as well.

/** So long a burst of changes is waited for, in milliseconds. */
const BURST = 100;

/**
 * Calls `tell` with the height in pixels, now and whenever it is another. The function returned measures on request
 * and tells in any case.
 * @param {(height: number) => void} tell
 * @returns {() => void}
 */
export function watchHeight(tell) {
  let told = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @param {boolean} anyway */
  const measure = (anyway) => {
    // A frame that is not shown has no width, and no height that means anything.
    if (!innerWidth) return;
    const parts = [document.body, ...document.querySelectorAll("dialog[open]")];
    const height = Math.ceil(Math.max(...parts.map((part) => part.getBoundingClientRect().bottom + scrollY)));
    if (height === told && !anyway) return;
    told = height;
    tell(height);
  };
  const soon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      measure(false);
    }, BURST);
  };
  new ResizeObserver(() => measure(false)).observe(document.body);
  const changes = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(soon).observe(document.documentElement, changes);
  measure(true);
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      measure(true);
    });
  };
}
