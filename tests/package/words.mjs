// The package's second entry, started once for a file of tests: answers in words.

import { readFile } from "node:fs/promises";

import { folder } from "./engine.mjs";

const module = await import(new URL("summary.js", folder));

await module.default({ module_or_path: await readFile(new URL("summary_bg.wasm", folder)) });

export const { changes, summary } = module;
