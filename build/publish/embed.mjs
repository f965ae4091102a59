// Publishes embed.js, the script that other sites include, and its types. The file with the version in its name, whose
// content never changes, is there already. Prints its hash, which a site can pin.
//
// node build/publish/embed.mjs FOLDER

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** The budget of the script, in bytes of brotli: other sites' visitors download it. */
const BUDGET = 3 * 1024;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

// build/trunk/assets.mjs has made it, and src/bin/prerender.rs has put it there.
const [, name, integrity] = readFileSync("target/page/beside/names", "utf8").match(/^embed\.js (\S+) (\S+)$/m) ?? [];
const weight = brotliCompressSync(readFileSync(join(folder, name))).length;
if (weight > BUDGET) throw new Error(`embed.js: ${weight} bytes, its budget is ${BUDGET}`);

copyFileSync(join(folder, name), join(folder, "embed.js"));
// The types of the element and of the engine's data. The types of the engine's functions belong to the package.
const parts = (file) => readFileSync(`src/api/${file}.d.ts`, "utf8").trim().split(/\n\n(?=\/\*\*)/);
const engine = ["types", "program"].flatMap(parts);
const types = engine.filter((part) => !/^export (function|interface \w+Error)\b/m.test(part));
// The ids that they are made of, which src/bin/prerender.rs has from the build.
const ids = readFileSync("target/page/ids.d.ts", "utf8");
writeFileSync(join(folder, "embed.d.ts"), [...types, ids, readFileSync("web/embed/embed.d.ts", "utf8")].join("\n\n"));
console.log(`${String(weight).padStart(8)}  embed.js, brotli 11 (budget ${BUDGET})`);
console.log(`${name}  ${integrity}`);
