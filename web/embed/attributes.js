// How the element's attributes are written and read by pages and by frameworks. It refuses to know what each of them is for.

/**
 * Whether a value means yes. The text `false` does not, which some frameworks write: what people type must never be shared
 * because of how a value is written.
 * @param {unknown} value
 */
export const isSet = (value) => (typeof value === "string" ? value.trim().toLowerCase() !== "false" : Boolean(value));

/**
 * Gives elements a property of the same name for each attribute. A value that is none takes the attribute away.
 * @param {Element} prototype
 * @param {string[]} names
 */
export function reflect(prototype, names) {
  for (const name of names) {
    Object.defineProperty(prototype, name, {
      /** @this {Element} */
      get() {
        return this.getAttribute(name) ?? "";
      },
      /** @this {Element} @param {unknown} value */
      set(value) {
        const isNone = value === null || value === undefined || value === false;
        isNone ? this.removeAttribute(name) : this.setAttribute(name, String(value));
      },
      configurable: true,
      enumerable: true,
    });
  }
}
