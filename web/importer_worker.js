// Starts the importer in its worker, and reads files for it. The build puts this script into the chunk's module, so one request
// loads both; web/lazy_part.js extracts it.
//
// It refuses to load anything, and the policy that its worker inherits would forbid it too. The first message is the compiled
// module with its texts, and every later one is for `src/importer/`.

/** Whether the browser lets this worker read no file, so that the page reads for it. */
let isRefused = false;

/**
 * Reads a piece of a file; `src/importer/file.rs` asks for the next one before it looks at the last.
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
 * The value of a JSON file; `src/importer/json.rs` asks for it.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {unknown}
 * @throws when it is not JSON in UTF-8
 */
globalThis.parseJson = (bytes) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));

/**
 * Waits for the module and starts it.
 * @param {(options: { module: WebAssembly.Module }) => unknown} initSync as wasm-bindgen writes it
 * @returns {void}
 */
export function awaitModule(initSync) {
  onmessage = ({ data: [module, texts] }) => {
    globalThis.chunkTexts = () => texts;
    initSync({ module });
  };
  // The page gets this like any other error of the worker.
  onmessageerror = () => {
    throw new Error("a message did not arrive");
  };
}
