// Starts an entry's module once, however often that is asked for. It refuses to run anything of it before.

/**
 * @param {(source: { module_or_path: unknown }) => Promise<unknown>} startFrom wasm-bindgen's
 * @param {(source: { module: unknown }) => unknown} startAtOnce wasm-bindgen's
 * @param {() => unknown} own where the entry's own module is, or its bytes
 */
export function starting(startFrom, startAtOnce, own) {
  /** @type {Promise<unknown> | undefined} */
  let start;
  let isReady = false;

  /** @param {unknown} given */
  async function begin(given) {
    const exports = await startFrom({ module_or_path: given === undefined ? await own() : sourceIn(given) });
    isReady = true;
    return exports;
  }

  return {
    /**
     * @param {unknown} [given] the module, its bytes, its address, or a promise of one of them; left out: the entry's own
     * @returns {Promise<unknown>}
     */
    init(given) {
      start ??= begin(given).catch((error) => {
        // The next call may succeed.
        start = undefined;
        throw error;
      });
      return start;
    },
    /** @param {unknown} given the module or its bytes */
    initSync(given) {
      const exports = startAtOnce({ module: fieldOf(given, "module") ?? given });
      isReady = true;
      start ??= Promise.resolve(exports);
      return exports;
    },
    /** Throws, unless the module has started. */
    hasStarted() {
      if (!isReady) throw notInitialised();
    },
  };
}

/** @param {unknown} given */
function sourceIn(given) {
  return fieldOf(given, "module_or_path") ?? given;
}

/**
 * @param {unknown} given
 * @param {string} name
 * @returns {unknown}
 */
function fieldOf(given, name) {
  const isPlain = typeof given === "object" && given !== null && name in given;
  return isPlain ? /** @type {Record<string, unknown>} */ (given)[name] : undefined;
}

function notInitialised() {
  const error = new Error("Call init() of competency-calculator first, and wait for its promise.");
  Object.defineProperty(error, "name", { value: "NotInitialisedError", configurable: true, writable: true });
  return error;
}
