// Puts the script of the importer's worker into its module, as a section that WebAssembly ignores, and
// names the file by its hash. So page and worker get all they need with one request, and one hash covers it.
//
// node build/importer.mjs FOLDER-OF-WASM-BINDGEN FOLDER-TO-WRITE
// `name` in the second folder says how the file is called and what hash the page must ask for.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** As src/gate.js asks for it. */
const SECTION = "worker";

const [raw, out] = process.argv.slice(2);
if (!raw || !out) throw new Error("which folders?");

// Bundled as a module, of which only what starts the importer is kept.
const { outputFiles } = await build({
  stdin: {
    contents: `import { initSync } from ${JSON.stringify(resolve(raw, "importer.js"))};
      import { awaitModule } from "./src/importer.js";
      awaitModule(initSync);`,
    resolveDir: ".",
  },
  // Only in the part that loads a module by its address, which is not kept.
  define: { "import.meta.url": '""' },
  bundle: true,
  format: "iife",
  minify: true,
  target: "es2022",
  write: false,
  logLevel: "error",
});

/** How WebAssembly writes a length: seven bits a byte, the lowest first. */
const length = (number) => {
  const bytes = [];
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
  return Buffer.from([...bytes, number]);
};
const withLength = (bytes) => Buffer.concat([length(bytes.length), bytes]);

const content = Buffer.concat([withLength(Buffer.from(SECTION)), Buffer.from(outputFiles[0].contents)]);
const module = readFileSync(join(raw, "importer_bg.wasm"));
const file = Buffer.concat([module, Buffer.from([0]), withLength(content)]);
// As the page will see it, before anybody loads it in vain.
if (WebAssembly.Module.customSections(new WebAssembly.Module(file), SECTION).length !== 1) {
  throw new Error(`${raw}: the module does not have its script`);
}

const hash = (algorithm, encoding) => createHash(algorithm).update(file).digest(encoding);
const name = `importer-${hash("sha256", "hex").slice(0, 16)}.wasm`;
mkdirSync(out, { recursive: true });
writeFileSync(join(out, name), file);
writeFileSync(join(out, "name"), `${name} sha384-${hash("sha384", "base64")}\n`);
