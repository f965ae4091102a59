// Prints what a first visit to dist/ downloads, what comes on first use, and the one file, compressed as
// build/publish/compress.mjs has left them, and fails above a budget. Counted as the first load is everything that one page of
// each language needs to answer. The worker that keeps it for visits without a network is weighed on a line of its own.

import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { FOLDERS } from "./languages.mjs";

/** The most that a first load may weigh, in bytes. */
const FIRST_LOAD = 85 * 1024;
/** The most that the chunk may weigh, in bytes. */
const CHUNK = 190_000;
/** The most that the page as one file may weigh, with every language in it. */
const ONE_FILE = 350_000;

/** @type {(path: string) => number} */
const weigh = (path) => statSync(`${path}.br`).size;

/** @type {(weight: number, what: string) => void} */
const print = (weight, what) => console.log(`${String(weight).padStart(8)}  ${what}`);

/** @type {(weight: number, what: string, budget: number) => void} */
function hold(weight, what, budget) {
  print(weight, `${what}, brotli 11 (budget ${budget})`);
  if (weight <= budget) return;
  console.error(`${what}: ${weight - budget} bytes over its budget`);
  process.exitCode = 1;
}

/** Every page names the same one. @type {Set<string>} */
const chunks = new Set();
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
  for (const file of files) print(weigh(file), file);
  hold(files.reduce((sum, file) => sum + weigh(file), 0), `first load of ${page}`, FIRST_LOAD);
  for (const file of assets(chunk.join(""))) {
    if (file.endsWith(".wasm")) chunks.add(file);
    else print(weigh(file), `${file}, on first use`);
  }
  for (const file of assets(offline.join(""))) print(weigh(file), `${file}, once the page answers`);
}
for (const file of chunks) hold(weigh(file), `${file}, on first use`, CHUNK);
hold(weigh("dist/competency-calculator.html"), "the page as one file", ONE_FILE);
