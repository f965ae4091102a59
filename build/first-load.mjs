// Prints what a first visit to dist/ downloads, compressed as build/publish/compress.mjs has left it, and fails above
// the budget. Counted is everything that one page of each language asks for before it has started; what
// it may ask for later is weighed on a line of its own.

import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** The most that a first load may weigh, in bytes. */
const BUDGET = 85 * 1024;

const weigh = (path) => statSync(`${path}.br`).size;

for (const page of ["dist/index.html", "dist/pt-br/index.html"]) {
  const html = readFileSync(page, "utf8");
  const assets = (text) =>
    [...text.matchAll(/\b(?:href|src)="?([^"\s>]+\.(?:css|js|wasm))/g)].map(([, name]) => join(dirname(page), name));
  const [later] = html.match(/<link rel="desk"[^>]*>/) ?? [];
  if (!later) throw new Error(`${page} names no desk`);
  const files = [page, ...assets(html.replace(later, ""))];
  let total = 0;
  for (const file of files) {
    const weight = weigh(file);
    total += weight;
    console.log(`${String(weight).padStart(8)}  ${file}`);
  }
  console.log(`${String(total).padStart(8)}  first load of ${page}, brotli 11 (budget ${BUDGET})`);
  for (const file of assets(later)) console.log(`${String(weigh(file)).padStart(8)}  ${file}, on first use`);
  if (total > BUDGET) {
    console.error(`${page}: the first load is ${total - BUDGET} bytes over its budget`);
    process.exitCode = 1;
  }
}
