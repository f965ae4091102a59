// Prints what each entry of the package weighs for a page that loads it, compressed as hosts send it, and fails if one is too large.
//
// node package/weigh.mjs FOLDER

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** The most that an entry may weigh. */
const BUDGET = 97 * 1024;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

/** @param {string} file */
function weigh(file) {
  const bytes = readFileSync(join(folder, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
for (const [path, entry] of Object.entries(exports)) {
  if (!entry.default) continue;
  const file = entry.default.default;
  const files = [file, file.replace(/\.js$/, "_bg.wasm")];
  const weights = files.map(weigh);
  for (const [index, file] of files.entries()) console.log(`${String(weights[index]).padStart(8)}  ${join(folder, file)}`);
  const total = weights.reduce((sum, weight) => sum + weight);
  console.log(`${String(total).padStart(8)}  ${path.replace(".", name)}, brotli 11`);
  if (total > BUDGET) throw new Error(`${path} weighs more than ${BUDGET} bytes`);
}
