// Starts the importer in its worker. The build puts this script into the module itself, so that both
// arrive with one request; src/gate.js takes it out again.
//
// It refuses to load anything, which the policy that its worker inherits would stop anyway: the first
// message is the module, compiled already, and every later one is for `src/importer/`.

/**
 * Waits for the module and hands over to it.
 * @param {(options: { module: WebAssembly.Module }) => unknown} initSync as wasm-bindgen writes it
 * @returns {void}
 */
export function awaitModule(initSync) {
  onmessage = ({ data: module }) => {
    initSync({ module });
  };
}
