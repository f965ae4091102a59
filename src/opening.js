// Opens the desk and the importer once their module is there, however it has come.
//
// It refuses to load anything by itself: that is for the gate of a served page, or for the one file that has all inside.

const refuse = () => Promise.reject(new Error("the calculator is not running"));

/**
 * What a page opens. `ready` is settled as soon as the page may close.
 * @typedef {{ ready: Promise<unknown>, openDesk: () => Promise<Desk>, openImporter: () => Promise<Worker> }} Gate
 */

/**
 * The desk's module, the importer's, and the desk's script.
 * @typedef {{ desk: WebAssembly.Module, importer: WebAssembly.Module, script: DeskScript }} Loaded
 */

/**
 * What there is while there is nothing to open.
 * @type {Gate}
 */
export const CLOSED = { ready: Promise.resolve(), openDesk: refuse, openImporter: refuse };

/**
 * What a section of a module holds.
 * @param {WebAssembly.Module} module
 * @param {string} name
 * @returns {ArrayBuffer[]}
 */
export const section = (module, name) => WebAssembly.Module.customSections(module, name);

/**
 * `openDesk` gives what the desk's script exports, and `openImporter` a new worker that runs the importer; both
 * `load` what they need if that has not succeeded yet.
 * @param {() => Promise<Loaded>} load
 * @param {ReturnType<typeof import("./workshop.js").workshop>} workshop
 * @returns {Omit<Gate, "ready">}
 */
export function opening(load, { put, work }) {
  const prepare = async () => {
    const { desk, importer, script } = await load();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(new TextDecoder().decode(section(desk, "style")[0]));
    document.adoptedStyleSheets.push(sheet);
    const { default: init, ...exports } = script;
    await init({ module_or_path: desk });
    put(section(desk, "worker"));
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
    const worker = work("importer");
    worker.postMessage(importer);
    return worker;
  };
  return { openDesk, openImporter };
}
