// Starts the importer in its worker, and reads for it. The build puts this script into the module itself, so that both
// arrive with one request; web/prefetch_worker.js takes it out again.
//
// It refuses to load anything, which the policy that its worker inherits would stop anyway: the first
// message is the module, compiled already, and every later one is for `src/importer/`.

/** Whether this worker has been refused to read, so that the page does it. */
let isRefused = false;

/**
 * A piece of a file; `src/importer/file.rs` asks for one after the other.
 * @param {Blob} file
 * @param {number} start
 * @param {number} end
 * @returns {Promise<ArrayBuffer>}
 */
globalThis.readPiece = async (file, start, end) => {
  if (!isRefused) {
    try {
      return await file.slice(start, end).arrayBuffer();
    } catch {
      isRefused = true;
    }
  }
  const { port1, port2 } = new MessageChannel();
  /** @type {Promise<ArrayBuffer>} */
  const read = new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => (data ? resolve(data) : reject(new Error("the file cannot be read")));
  });
  postMessage({ file, start, end }, { transfer: [port2] });
  return read;
};

/**
 * Waits for the module and hands over to it.
 * @param {(options: { module: WebAssembly.Module }) => unknown} initSync as wasm-bindgen writes it
 * @returns {void}
 */
export function awaitModule(initSync) {
  onmessage = ({ data: module }) => {
    initSync({ module });
  };
  // Whoever made the worker hears of it as of any other error.
  onmessageerror = () => {
    throw new Error("a message did not arrive");
  };
}
