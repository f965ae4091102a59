// The package's types under every way in which TypeScript finds them, with the types of Node and none of a browser.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { run, tool, withProject } from "./tools.mjs";

const IMPORTED = `import init, { evaluate, initSync, type Evaluation, type NotInitialisedError } from "competency-calculator";
import initWords, { summary } from "competency-calculator/summary";
export async function told(): Promise<string> {
  await Promise.all([init(), initWords()]);
  const answer: Evaluation = evaluate({ market: "developed" });
  return summary(answer, "en");
}
export type Early = NotInitialisedError;
export const atOnce: unknown = initSync;
`;
const REQUIRED = `import engine = require("competency-calculator");
import words = require("competency-calculator/summary");
export const told = async (): Promise<string> => {
  await Promise.all([engine.init(), words.default()]);
  return words.summary(engine.evaluate({}), "en");
};
`;

for (const [module, moduleResolution] of [["node16", "node16"], ["nodenext", "nodenext"], ["esnext", "bundler"]]) {
  test(`moduleResolution ${moduleResolution}`, () =>
    withProject([], async (place) => {
      const files = { "imported.mts": IMPORTED, ...(module === "esnext" ? {} : { "required.cts": REQUIRED }) };
      for (const [name, source] of Object.entries(files)) await writeFile(join(place, name), source);
      const compilerOptions = {
        module, moduleResolution, target: "es2022", lib: ["es2022"], types: ["node"], strict: true, skipLibCheck: false, noEmit: true,
      };
      await writeFile(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(files) }));
      assert.equal(await run(place, tool("typescript/bin/tsc"), "--project", "."), "");
    }));
}

test("no entry and no type is missing or pretends to be another (arethetypeswrong)", () =>
  withProject([], (place) =>
    run(
      place,
      tool("@arethetypeswrong/cli/dist/index.js"),
      "--pack", "node_modules/competency-calculator",
      "--profile", "node16",
      "--exclude-entrypoints", "competency_calculator_bg.wasm", "summary_bg.wasm",
    ),
  ));

test("the package is as tools expect one (publint)", () =>
  withProject([], async (place) => {
    const told = await run(place, tool("publint/src/cli.js"), "--strict", "node_modules/competency-calculator");
    assert.match(told, /All good/);
  }));
