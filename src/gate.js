// Lets one more file in after the page has closed its connections: the importer, when it is first needed.
//
// The page itself stays closed. The gate is a worker that was made before, and keeps the policy of that
// moment. All it can do is ask for one fixed address, with its hash. It refuses to look at what it is told,
// so nothing that a visitor entered can leave through it, and it ends with the first success.

/** What every opening is answered with while there is nothing to open. */
export const shut = () => Promise.reject(new Error("the calculator is not running"));

/**
 * All that the gate does. It runs in a worker, from its own text, so it can use nothing else of this file.
 * @param {string} address
 * @param {string | undefined} integrity
 * @returns {void}
 */
function keepGate(address, integrity) {
  /** @type {RequestCache} */
  let cache = "default";
  onmessage = async () => {
    try {
      const answer = await fetch(address, { cache, integrity, credentials: "omit", referrerPolicy: "no-referrer" });
      postMessage(await WebAssembly.compile(await answer.arrayBuffer()));
      close();
    } catch {
      // What came may be kept as long as the right one would be.
      cache = "reload";
      postMessage(null);
    }
  };
  postMessage(null);
}

/**
 * Makes the gate. `ready` is settled as soon as it has a policy of its own, so the page may close;
 * `open` makes a worker that runs the importer, and loads it if that has not succeeded yet.
 * @returns {{ ready: Promise<unknown>, open: () => Promise<Worker> }}
 */
export function makeGate() {
  const link = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=importer]"));
  /** The one address that a worker can be made of: a blob from here. */
  let own = "";
  const policy = globalThis.trustedTypes?.createPolicy("importer", {
    createScriptURL: (url) => {
      if (url !== own) throw new TypeError("not a worker of this page");
      return url;
    },
  });
  /** @type {(parts: BlobPart[]) => void} */
  const put = (parts) => {
    own = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }));
  };
  /** @type {(name: string) => Worker} */
  const work = (name) => {
    const url = policy ? policy.createScriptURL(own) : own;
    return new Worker(/** @type {string} */ (url), { name });
  };

  put([`(${keepGate})(${JSON.stringify(link.href)},${JSON.stringify(link.dataset.integrity)})`]);
  const gate = work("gate");
  /** @type {() => Promise<WebAssembly.Module | null>} */
  const answer = () =>
    new Promise((resolve, reject) => {
      gate.onmessage = ({ data }) => resolve(data);
      gate.onerror = reject;
    });
  // A second worker from the same blob could be as free as the gate, so the blob goes.
  const ready = answer().finally(() => URL.revokeObjectURL(own));
  const load = async () => {
    await ready;
    const answered = answer();
    gate.postMessage(null);
    const module = await answered;
    if (!module) throw new Error("the importer could not be loaded");
    put(WebAssembly.Module.customSections(module, "worker"));
    return module;
  };
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let loaded;
  const open = async () => {
    loaded ??= load();
    const module = await loaded.catch((error) => {
      loaded = undefined;
      throw error;
    });
    const importer = work("importer");
    importer.postMessage(module);
    return importer;
  };
  return { ready, open };
}
