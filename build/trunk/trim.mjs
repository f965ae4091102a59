// Makes the output of wasm-bindgen small: bundles its script to what the page starts, removes from the module what nothing
// can call any more, and gives short names to what script and module share.

import binaryen from "binaryen";
import { build } from "esbuild";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importsOf, rename } from "./names.mjs";
import { withoutCrate } from "./unused-crate.mjs";

const [folder, chunk] = process.argv.slice(2);
const files = readdirSync(folder);
const script = files.find((name) => name.endsWith(".js"));
const module = files.find((name) => name.endsWith("_bg.wasm"));
if (!script || !module || !chunk) throw new Error(`${folder}: expected what wasm-bindgen writes, found ${files}`);

/** web/boot.js loads the chunk. */
const loader = {
  name: "loader",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /__wasm_split\.js$/ }, () => ({ path: "loader", namespace: "loader" }));
    onLoad({ filter: /./, namespace: "loader" }, () => ({
      contents: "export const __wasm_split_load_chunk = (callback, data) => void loadChunk(callback, data);",
    }));
  },
};

// A bundler keeps a class whose prototype is used or whose objects are cleaned up, so that code goes first.
const glue = readFileSync(join(folder, script), "utf8")
  .replace(/^if \(Symbol\.dispose\).*$/gm, "")
  .replace(/^const Into\w+Finalization = [^;]*;(?:[^;]*;)*?\s*$/gm, "")
  .replace(/^export class /gm, "class ")
  .replace(/^export \{.*$/gm, "export { __wbg_init as default };");

/** The script as the page gets it. */
const bundled = async (contents) => {
  const { outputFiles } = await build({
    plugins: [loader],
    stdin: { contents, resolveDir: folder },
    pure: ["FinalizationRegistry"],
    write: false,
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0].text;
};

/** What the chunk imports of this module stays, by its name. */
const shared = new Set(importsOf(readFileSync(chunk)).map(({ name }) => name));
const parsed = binaryen.readBinary(readFileSync(join(folder, module)));
const withoutUnused = () => parsed.runPasses(["remove-unused-module-elements"]);
/** Removes every export that neither the script nor the chunk mentions. */
const withoutExports = (text) => {
  const exported = Array.from({ length: parsed.getNumExports() }, (_, index) =>
    binaryen.getExportInfo(parsed.getExportByIndex(index)).name,
  );
  for (const name of exported) {
    if (!text.includes(name) && !shared.has(name)) parsed.removeExport(name);
  }
  withoutUnused();
};

withoutExports(await bundled(glue));
// A dependency of Leptos exports classes for streams from a server. Nothing here has any, so they have just gone.
withoutCrate(parsed, "wasm_streams");
withoutUnused();
// What the module imports no longer is not needed in the script either, nor what only that asked of the module.
const imported = new Set(importsOf(parsed.emitBinary()).map(({ name }) => name));
const text = await bundled(
  glue.replace(/^ {8}(\w+): function\([^]*?^ {8}\}.*\n/gm, (entry, name) => (imported.has(name) ? entry : "")),
);
withoutExports(text);
const renamed = rename(parsed.emitBinary(), text, shared);
writeFileSync(join(folder, module), renamed.module);
writeFileSync(join(folder, script), renamed.script);
