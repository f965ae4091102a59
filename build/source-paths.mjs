// Blanks the paths of source files in WebAssembly modules. Rust keeps them to say where a panic was, but nothing in a
// browser shows that; so they would only weigh, and tell where crates come from. Their length stays, and so does every address.
//
// It refuses to touch anything that is not such a path as a whole.
//
// node build/source-paths.mjs MODULE...

import { readFileSync, writeFileSync } from "node:fs";

/** Of the standard library, and of crates as Cargo unpacks them, from the folder that the Makefile shortens to `/`. */
const PATH = /(?:\/rustc\/[0-9a-f]{40}\/library|\/index\.[\w.-]+)\/[\w/.-]+?\.rs/g;

for (const module of process.argv.slice(2)) {
  const bytes = readFileSync(module);
  // Each byte is a character, so that places are the same.
  for (const { index, 0: path } of bytes.toString("latin1").matchAll(PATH)) bytes.fill(0, index, index + path.length);
  writeFileSync(module, bytes);
}
