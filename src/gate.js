// Lets one more file in after the page has closed its connections: the desk, when it is first needed. The
// desk is the page with everything in it, and brings along the importer, which runs in a worker.
//
// The page itself stays closed. The gate is a worker that was made before, and keeps the policy of that
// moment. All it can do is ask for one fixed address, with its hash. It refuses to look at what it is told,
// so nothing that a visitor entered can leave through it, and it ends with the first success.

const refuse = () => Promise.reject(new Error("the calculator is not running"));

/**
 * What there is while there is nothing to open.
 * @type {ReturnType<typeof makeGate>}
 */
export const CLOSED = { ready: Promise.resolve(), openDesk: refuse, openImporter: refuse };

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
      const desk = await WebAssembly.compile(await answer.arrayBuffer());
      const [importer] = WebAssembly.Module.customSections(desk, "importer");
      postMessage([desk, await WebAssembly.compile(/** @type {ArrayBuffer} */ (importer))]);
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
 * Makes the gate. `ready` is settled as soon as it has a policy of its own, so the page may close.
 * `openDesk` gives what the desk's script exports, and `openImporter` a new worker that runs the importer;
 * both load the one file that has them if that has not succeeded yet.
 * @returns {{ ready: Promise<unknown>, openDesk: () => Promise<Desk>, openImporter: () => Promise<Worker> }}
 */
export function makeGate() {
  const link = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=desk]"));
  /** The one address that a worker can be made of: a blob from here. */
  let own = "";
  const policy = globalThis.trustedTypes?.createPolicy("desk", {
    createScriptURL: (url) => {
      if (url !== own) throw new TypeError("not a worker of this page");
      return url;
    },
  });
  /** @type {(parts: BlobPart[]) => string} */
  const put = (parts) => (own = URL.createObjectURL(new Blob(parts, { type: "text/javascript" })));
  /** @type {(name: string) => Worker} */
  const work = (name) => {
    const url = policy ? policy.createScriptURL(own) : own;
    return new Worker(/** @type {string} */ (url), { name });
  };

  put([`(${keepGate})(${JSON.stringify(link.href)},${JSON.stringify(link.dataset.integrity)})`]);
  const gate = work("gate");
  /** @type {() => Promise<WebAssembly.Module[] | null>} */
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
    const modules = await answered;
    if (!modules) throw new Error("the desk could not be loaded");
    const [desk, importer] = /** @type {[WebAssembly.Module, WebAssembly.Module]} */ (modules);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(WebAssembly.Module.customSections(desk, "style")[0]));
    document.adoptedStyleSheets.push(sheet);
    const script = put(WebAssembly.Module.customSections(desk, "page"));
    const { default: init, ...exports } = await import(script);
    await init({ module_or_path: desk });
    put(WebAssembly.Module.customSections(desk, "worker"));
    return { exports, importer };
  };
  /** @type {ReturnType<typeof load> | undefined} */
  let loaded;
  const loadOnce = () => {
    loaded ??= load();
    return loaded.catch((error) => {
      loaded = undefined;
      throw error;
    });
  };
  const openDesk = async () => (await loadOnce()).exports;
  const openImporter = async () => {
    const { importer } = await loadOnce();
    const worker = work("importer");
    worker.postMessage(importer);
    return worker;
  };
  return { ready, openDesk, openImporter };
}
