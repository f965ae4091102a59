// Opens the part of the page that is loaded lazily, once its module is there, however that has come: the desk, and the
// importer's worker.
//
// It refuses to load anything by itself. A served page has a prefetch worker for that, and the single-file edition has
// everything inside.

const refuse = () => Promise.reject(new Error("the calculator is not running"));

/**
 * What a page opens lazily. `ready` is settled as soon as the page may be locked down.
 * @typedef {{ ready: Promise<unknown>, openDesk: () => Promise<Desk>, openImporter: () => Promise<Worker> }} LazyPart
 */

/**
 * The desk's module, the importer's, and the desk's script.
 * @typedef {{ desk: WebAssembly.Module, importer: WebAssembly.Module, script: DeskScript }} Loaded
 */

/**
 * What there is while there is nothing to open.
 * @type {LazyPart}
 */
export const UNAVAILABLE = { ready: Promise.resolve(), openDesk: refuse, openImporter: refuse };

/**
 * What a section of a module holds.
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
 * `openDesk` gives what the desk's script exports, and `openImporter` a new worker that runs the importer; both
 * `load` what they need if that has not succeeded yet.
 * @param {() => Promise<Loaded>} load
 * @param {ReturnType<typeof import("./worker_factory.js").workerFactory>} workerFactory
 * @returns {Omit<LazyPart, "ready">}
 */
export function lazyPart(load, [addScript, createWorker]) {
  const prepare = async () => {
    const { desk, importer, script } = await load();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(section(desk, "style")[0]));
    const { default: init, ...exports } = script;
    await init({ module_or_path: desk });
    document.adoptedStyleSheets.push(sheet);
    addScript(section(desk, "worker"));
    return { exports, importer };
  };
  /** @type {ReturnType<typeof prepare> | undefined} */
  let prepared;
  const prepareOnce = () => {
    prepared ??= prepare();
    return prepared.catch((error) => {
      prepared = undefined;
      throw error;
    });
  };
  const openDesk = async () => (await prepareOnce()).exports;
  const openImporter = async () => {
    const { importer } = await prepareOnce();
    const worker = createWorker("importer");
    readFor(worker);
    // What cannot be taken in is lost like what was never said.
    worker.onmessageerror = () => worker.dispatchEvent(new Event("error"));
    worker.postMessage(importer);
    return worker;
  };
  return { openDesk, openImporter };
}
