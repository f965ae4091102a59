// Prints what a first visit to dist/ downloads, compressed as build/publish/compress.mjs has left it, and fails above
// the budget. Counted is everything that one page of each language needs to answer. The chunk, which is needed later,
// is weighed on a line of its own, and so is the worker that keeps it for visits without a network.

import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { FOLDERS } from "./languages.mjs";

/** The most that a first load may weigh, in bytes. */
const BUDGET = 85 * 1024;

const weigh = (path) => statSync(`${path}.br`).size;

for (const page of FOLDERS.map((folder) => `dist/${folder}index.html`)) {
  const html = readFileSync(page, "utf8");
  const assets = (text) =>
    [...text.matchAll(/\b(?:href|src)="?([^"\s>]+\.(?:css|js|txt|wasm))/g)].map(([, name]) => join(dirname(page), name));
  /** @type {(rel: string) => string[]} */
  const links = (rel) => {
    const found = html.match(new RegExp(`<link rel="${rel}"[^>]*>`, "g"));
    if (!found) throw new Error(`${page} names no ${rel}`);
    return found;
  };
  const [chunk, offline] = [links("chunk"), links("offline")];
  const files = [page, ...assets([...chunk, ...offline].reduce((rest, link) => rest.replace(link, ""), html))];
  let total = 0;
  for (const file of files) {
    const weight = weigh(file);
    total += weight;
    console.log(`${String(weight).padStart(8)}  ${file}`);
  }
  console.log(`${String(total).padStart(8)}  first load of ${page}, brotli 11 (budget ${BUDGET})`);
  for (const file of assets(chunk.join(""))) console.log(`${String(weigh(file)).padStart(8)}  ${file}, on first use`);
  for (const file of assets(offline.join(""))) console.log(`${String(weigh(file)).padStart(8)}  ${file}, once the page answers`);
  if (total > BUDGET) {
    console.error(`${page}: the first load is ${total - BUDGET} bytes over its budget`);
    process.exitCode = 1;
  }
}
