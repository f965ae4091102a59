// How tall the frame's content is, so that the page around it can make the frame as tall.
//
// It refuses to set a height. Nothing in a frame depends on the height of its window, so reporting the height changes nothing
// here. Browsers do not lay out frames that are out of sight, and then observers report nothing. So every change of the page
// also measures it. After a `measure` message the frame waits for its new width, which such a frame gets later.

/** How long it waits for a burst of changes to end, and how often it checks for a new width, in milliseconds. */
const BURST = 100;
/** How often at most. */
const LOOKS = 50;

/** WebKit keeps heights that it has reckoned for no width at all, until what has them is laid out from the beginning. */
function layOutAnew() {
  const { style } = document.body;
  style.display = "none";
  document.body.getBoundingClientRect();
  style.display = "";
}

/**
 * Calls `tell` with the height in pixels, now and whenever it is another. The function returned measures on request,
 * once the window is as wide as the frame is said to be, and tells in any case.
 * @param {(height: number) => void} tell
 * @returns {(width?: number) => void}
 */
export function watchHeight(tell) {
  let told = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let wasHidden = false;
  /** @param {boolean} anyway */
  const measure = (anyway) => {
    // A frame that is not shown has no width and no useful height.
    wasHidden ||= !innerWidth;
    if (!innerWidth) return;
    if (wasHidden) layOutAnew();
    wasHidden = false;
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

  /** How wide the frame is said to be, while that is waited for. @type {number | undefined} */
  let wanted;
  let looks = 0;
  const look = () => {
    looks += 1;
    if (looks < LOOKS && wanted && Math.abs(innerWidth - wanted) > 1) {
      setTimeout(look, BURST);
      return;
    }
    wanted = undefined;
    measure(true);
  };
  return (width = innerWidth) => {
    looks = 0;
    if (wanted === undefined) setTimeout(look);
    wanted = width;
  };
}
