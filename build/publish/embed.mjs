// Publishes the loader that other sites include under the name that stays as well: the one with the version, whose
// content never changes, is there already. Beside them go its types. Prints the hash that a site can pin the latter to.
//
// node build/publish/embed.mjs FOLDER

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** The most that the loader may weigh, in bytes of brotli: it is a guest on somebody else's page. */
const BUDGET = 3 * 1024;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

// build/trunk/assets.mjs has made it, and src/bin/prerender.rs has put it there.
const [, name, integrity] = readFileSync("target/page/beside/names", "utf8").match(/^embed\.js (\S+) (\S+)$/m) ?? [];
const weight = brotliCompressSync(readFileSync(join(folder, name))).length;
if (weight > BUDGET) throw new Error(`embed.js: ${weight} bytes, its budget is ${BUDGET}`);

copyFileSync(join(folder, name), join(folder, "embed.js"));
// The element's own types, and of the engine's those of data: its functions are the package's.
const engine = readFileSync("src/api/types.d.ts", "utf8").split(/\n\n(?=\/\*\*)/);
const types = engine.filter((part) => !/^export (function|interface \w+Error)\b/m.test(part));
// The ids that they are made of, which src/bin/prerender.rs has from the build.
const ids = readFileSync("target/page/ids.d.ts", "utf8");
writeFileSync(join(folder, "embed.d.ts"), [...types, ids, readFileSync("web/embed/embed.d.ts", "utf8")].join("\n\n"));
console.log(`${String(weight).padStart(8)}  embed.js, brotli 11 (budget ${BUDGET})`);
console.log(`${name}  ${integrity}`);
