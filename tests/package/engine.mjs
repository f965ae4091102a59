// The package as built, its first entry started once for a file of tests. PACKAGE_DIR chooses another build.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);

/** Where the package is. */
export const folder = process.env.PACKAGE_DIR
  ? pathToFileURL(`${process.env.PACKAGE_DIR}/`)
  : new URL("pkg/", root);

const module = await import(new URL("competency_calculator.js", folder));

/** What `init` gives: the module's own memory and table, to see whether they grow. */
export const inner = await module.default({
  module_or_path: await readFile(new URL("competency_calculator_bg.wasm", folder)),
});

export const { changes, evaluate, parseCsv, program, versions } = module;

/** What this entry offers, by name. */
export const offered = Object.keys(module);

/** Evidence that touches every part of an answer. */
export const ordinary = Object.freeze({
  market: "developed",
  deployments: [
    { customer: "Contoso", workload: "yammer", activeUsers: 1500, licence: "paid", association: "any" },
    { customer: "contoso ", workload: "yammer", activeUsers: 700, licence: "trial", association: "none" },
    { workload: "proplus", activeUsers: null },
  ],
  individuals: [{ name: "Ana", exams: ["70-346"] }, { exams: ["70-346", "70-347"], certifications: [] }],
});

/** What `call` throws; it is an error of the test when it throws nothing. */
export function thrownBy(call) {
  try {
    call();
  } catch (thrown) {
    return thrown;
  }
  throw new Error("nothing was thrown");
}

/** The problems of what `call` throws, as `path: code`. */
export function problemsOf(call) {
  const { problems } = thrownBy(call);
  return problems.map(({ path, code }) => `${path}: ${code}`);
}
