// Starts the parts that load lazily: the chunk of the page's module, and the importer's worker.
//
// It refuses to load anything itself. In a served page the prefetch worker does that, and the single-file edition contains
// everything.

const refuse = () => Promise.reject(new Error("the calculator is not running"));

/**
 * The parts that load lazily. `ready` is settled as soon as the page may be locked down.
 * @typedef {{ ready: Promise<unknown>, loadChunk: (page: PageExports) => Promise<unknown>, openImporter: (page: PageExports) => Promise<Worker> }} LazyPart
 */

/**
 * The chunk, the importer's module, and the texts of both in the language of the page.
 * @typedef {{ chunk: WebAssembly.Module, importer: WebAssembly.Module, texts: string }} Loaded
 */

/**
 * The value while there are none.
 * @type {LazyPart}
 */
export const UNAVAILABLE = { ready: Promise.resolve(), loadChunk: refuse, openImporter: refuse };

/**
 * The content of a section of a module.
 * @param {WebAssembly.Module} module
 * @param {string} name
 * @returns {ArrayBuffer[]}
 */
export const section = (module, name) => WebAssembly.Module.customSections(module, name);

/**
 * Reads pieces of files for an importer that cannot: in a page that was opened from a disk, WebKit lets no worker read
 * them. A piece is asked for through a port, and `null` is the answer where the page cannot read it either.
 * @param {Worker} worker
 * @returns {void}
 */
function readFor(worker) {
  worker.addEventListener("message", async (event) => {
    const [port] = event.ports;
    if (!port) return;
    event.stopImmediatePropagation();
    const { file, start, end } = event.data;
    const piece = await file.slice(start, end).arrayBuffer().catch(() => null);
    port.postMessage(piece, piece ? [piece] : []);
  });
}

/**
 * `loadChunk` joins the chunk with the page's module, and `openImporter` gives a new worker that runs the importer; both
 * `load` what they need if that has not succeeded yet.
 * @param {() => Promise<Loaded>} load
 * @param {ReturnType<typeof import("./worker_factory.js").workerFactory>} workerFactory
 * @returns {Omit<LazyPart, "ready">}
 */
export function lazyPart(load, [addScript, createWorker]) {
  /** @type {(page: PageExports) => Promise<Loaded>} */
  const prepare = async (page) => {
    const loaded = await load();
    const { chunk, texts } = loaded;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(section(chunk, "style")[0]));
    addScript(section(chunk, "worker"));
    globalThis.chunkTexts = () => texts;
    // Once, and last: a second instance would reset its data.
    await WebAssembly.instantiate(chunk, { __wasm_split: page });
    document.adoptedStyleSheets.push(sheet);
    return loaded;
  };
  /** @type {Promise<Loaded> | undefined} */
  let prepared;
  /** @type {(page: PageExports) => Promise<Loaded>} */
  const loadChunk = (page) => {
    prepared ??= prepare(page);
    return prepared.catch((error) => {
      prepared = undefined;
      throw error;
    });
  };
  /** @type {LazyPart["openImporter"]} */
  const openImporter = async (page) => {
    const { importer, texts } = await loadChunk(page);
    const worker = createWorker("importer");
    readFor(worker);
    // A message that cannot be read is lost, so it counts as an error.
    worker.onmessageerror = () => worker.dispatchEvent(new Event("error"));
    worker.postMessage([importer, texts]);
    return worker;
  };
  return { loadChunk, openImporter };
}
