// Reads how the page around the element looks: whether it is dark, and the colour of its links.
//
// It refuses to read anything but colours. It adds an invisible probe to the page for a moment, and changes nothing else.

/**
 * A colour in any notation as red, green, blue and alpha, 0 to 255. Mixed with itself in sRGB, it is
 * computed to one notation. A browser set to resist fingerprinting falsifies what is painted, but not this.
 * @param {Element} element where the probe may stand for a moment, out of reach of the page's style sheets
 * @param {string} colour
 * @returns {Uint8ClampedArray}
 */
function parts(element, colour) {
  const probe = document.createElement("i");
  probe.style.color = `color-mix(in srgb,${colour},${colour})`;
  element.shadowRoot?.append(probe);
  // If the browser does not know the colour, it computes another value.
  const [red, green, blue, alpha = 1] = getComputedStyle(probe).color.match(/(?<=srgb .*)(none|[-\d.e]+)/g) ?? [0, 0, 0, 0];
  probe.remove();
  return Uint8ClampedArray.from([red, green, blue, alpha], (part) => Number(part) * 255);
}

/**
 * Whether what is behind `element` is dark: the first background that covers, or what the browser paints by itself.
 * @param {Element} element
 * @returns {"light" | "dark"}
 */
export function themeAround(element) {
  /** @type {Element | null | undefined} */
  let around = element;
  while (around) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = parts(element, getComputedStyle(around).backgroundColor);
    // Half of what the eye makes of white, roughly: text on it is dark or light, nothing between.
    if (alpha > 127) return red * 2 + green * 5 + blue < 1020 ? "dark" : "light";
    const root = around.getRootNode();
    around = around.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const isDark = scheme.includes("dark") && (!scheme.includes("light") || matchMedia(DARK).matches);
  return isDark ? "dark" : "light";
}

/**
 * A colour as `#rrggbb`: the one that links have beside `element`, or any that CSS knows. Empty when there is none.
 * @param {Element} element
 * @param {string} wanted `host`, or a colour
 * @returns {string}
 */
export function accentFor(element, wanted) {
  let colour = wanted;
  if (wanted === "host") {
    const probe = document.createElement("a");
    probe.href = "#";
    probe.hidden = true;
    element.before(probe);
    colour = getComputedStyle(probe).color;
    probe.remove();
  } else if (!CSS.supports("color", wanted)) {
    return "";
  }
  const [...colours] = parts(element, colour).slice(0, 3);
  return `#${colours.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * Calls `look` whenever the page may look different: its classes or attributes changed, a transition has ended,
 * or the system went dark.
 * @param {() => void} look
 * @param {AbortSignal} signal ends it
 * @returns {void}
 */
export function watchHost(look, signal) {
  const observer = new MutationObserver(look);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  signal.addEventListener("abort", () => observer.disconnect());
  document.addEventListener("transitionend", look, { signal });
  matchMedia(DARK).addEventListener("change", look, { signal });
}

const DARK = "(prefers-color-scheme: dark)";
