// Publishes the loader that other sites include: under a name that stays, and under one with the version, whose
// content never changes; and beside them its types. Prints the hash that a site can pin the second one to.
//
// node build/publish/embed.mjs FOLDER

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** The most that the loader may weigh, in bytes of brotli: it is a guest on somebody else's page. */
const BUDGET = 3 * 1024;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "([^"]+)"$/m) ?? [];
const { outputFiles } = await build({
  entryPoints: ["embed/embed.js"],
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  write: false,
  logLevel: "error",
});
const [{ contents }] = outputFiles;
const weight = brotliCompressSync(contents).length;
if (weight > BUDGET) throw new Error(`embed.js: ${weight} bytes, its budget is ${BUDGET}`);

const integrity = `sha384-${createHash("sha384").update(contents).digest("base64")}`;
writeFileSync(join(folder, "embed.js"), contents);
writeFileSync(join(folder, `embed-${version}.js`), contents);
// The element's own types, and of the engine's those of data: its functions are the package's.
const engine = readFileSync("src/api/types.d.ts", "utf8").split(/\n\n(?=\/\*\*)/);
const types = engine.filter((part) => !/^export (function|interface \w+Error)\b/m.test(part));
writeFileSync(join(folder, "embed.d.ts"), [...types, readFileSync("embed/embed.d.ts", "utf8")].join("\n\n"));
console.log(`${String(weight).padStart(8)}  embed.js, brotli 11 (budget ${BUDGET})`);
console.log(`embed-${version}.js  ${integrity}`);
