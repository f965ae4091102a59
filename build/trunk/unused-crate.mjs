// Empties the functions of a crate that nothing calls. They would stay in the module because their addresses are in its
// table, and an optimiser cannot know that nothing looks them up.
//
// It refuses to do so while any other function calls one of them.

import binaryen from "binaryen";

/**
 * @param {binaryen.Module} module whose functions have their names in Rust's mangling v0, which names type parameters too; wasm-bindgen has made them plain
 * @param {string} crate
 * @returns {void}
 */
export function withoutCrate(module, crate) {
  const mark = `${crate}[`;
  const functions = Array.from({ length: module.getNumFunctions() }, (_, index) => module.getFunctionByIndex(index));
  const own = functions.filter((found) => binaryen.getFunctionInfo(found).name.includes(mark));
  if (!own.length) throw new Error(`no function is of ${crate}`);
  for (const found of own) binaryen.Function.setBody(found, module.unreachable());
  const calling = module.emitText().split("\n").find((line) => line.includes("(call $") && line.includes(crate));
  if (calling) throw new Error(`${crate} is in use: ${calling.trim()}`);
}
