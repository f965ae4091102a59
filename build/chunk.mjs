// Puts all that comes with the lazily loaded chunk into its module, as sections that WebAssembly ignores: its styles,
// the importer and the script of the importer's worker. So the page gets all it needs with one request, and
// one hash covers it. The file is named by that hash.
//
// node build/chunk.mjs FOLDER-OF-THE-CHUNK FOLDER-OF-THE-IMPORTER FOLDER-TO-WRITE
// `name` in the last folder says how the file is called and what hash the page must ask for.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sheetsOf } from "./sheets.mjs";
import { exportsOf, rename } from "./trunk/names.mjs";
import { customSection } from "./webassembly.mjs";

const [split, importer, out] = process.argv.slice(2);
if (!split || !importer || !out) throw new Error("which folders?");

/** How the worker's script starts the importer: bundled as a module, of which only that is kept. */
const startImporter = `import { initSync } from ${JSON.stringify(resolve(importer, "importer.js"))};
  import { awaitModule } from "./web/importer_worker.js";
  awaitModule(initSync);`;

/** A script in one file. */
const script = async (contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "." },
    // Only in the part that loads a module by its address, which is not used.
    define: { "import.meta.url": '""' },
    bundle: true,
    format: "iife",
    minify: true,
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
};

/** All sheets of a folder in one. */
const styles = async (folder) => {
  const options = { stdin: sheetsOf(folder), bundle: true, minify: true, write: false, logLevel: "error" };
  const { outputFiles } = await build(options);
  return outputFiles[0].contents;
};

/** The importer and its script, which share short names. */
const bytes = readFileSync(join(importer, "importer_bg.wasm"));
const text = await script(startImporter);
const shared = rename(bytes, text, new Set(exportsOf(bytes).filter((name) => !text.includes(name))));

/** As web/prefetch_worker.js asks for them. */
const sections = {
  style: await styles("style/chunk"),
  importer: shared.module,
  worker: Buffer.from(shared.script),
};

const added = Object.entries(sections).map(([name, content]) => customSection(name, content));
const file = Buffer.concat([readFileSync(join(split, "chunk.wasm")), ...added]);
// Checks it as the browser will, before it is published.
const module = new WebAssembly.Module(file);
for (const name of Object.keys(sections)) {
  if (WebAssembly.Module.customSections(module, name).length !== 1) throw new Error(`no ${name} in the chunk`);
}

const hash = (algorithm, encoding) => createHash(algorithm).update(file).digest(encoding);
const name = `chunk-${hash("sha256", "hex").slice(0, 16)}.wasm`;
mkdirSync(out, { recursive: true });
writeFileSync(join(out, name), file);
writeFileSync(join(out, "name"), `${name} sha256-${hash("sha256", "base64")}\n`);
