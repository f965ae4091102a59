// The package in Node and its runners of tests: `import` and `require` find the module by themselves, and are one instance.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PROMISED, run, tool, withProject } from "./tools.mjs";

const tried = (parts, ...words) => withProject(parts, (place) => run(place, ...words));

test("import", async () => {
  const program = 'import { answer } from "./answer.js"; console.log(await answer());';
  assert.equal(await tried([], "--input-type=module", "--eval", program), `${PROMISED}\n`);
});

test("require", async () => {
  const program = `const { default: byDefault, init, evaluate } = require("competency-calculator");
    const words = require("competency-calculator/summary");
    Promise.all([init(), words.init()]).then(async () => {
      const imported = await import("competency-calculator");
      console.log(words.summary(imported.evaluate({}), "en").split("\\n")[0], byDefault === init);
    });`;
  assert.equal(
    await tried([], "--input-type=commonjs", "--eval", program),
    "## Not enough information yet. You could still reach Gold true\n",
  );
});

test("without init() an error says to call it, whatever is called", async () => {
  const program = `import * as first from "competency-calculator";
    import * as second from "competency-calculator/summary";
    for (const entry of [first, second]) {
      for (const [name, call] of Object.entries(entry)) {
        if (["default", "init", "initSync"].includes(name)) continue;
        try {
          call({});
        } catch (error) {
          if (error.name === "NotInitialisedError" && /init\\(\\)/.test(error.message)) console.log(name);
        }
      }
    }`;
  const told = await tried([], "--input-type=module", "--eval", program);
  assert.deepEqual(told.trim().split("\n"), ["changes", "evaluate", "parseCsv", "program", "versions", "changes", "summary"]);
});

test("a start that failed can be tried again, and a module from elsewhere is taken", async () => {
  const program = `import { readFileSync } from "node:fs";
    import init, { versions } from "competency-calculator";
    const file = new URL(import.meta.resolve("competency-calculator/competency_calculator_bg.wasm"));
    await init(new Uint8Array(8)).catch(() => console.log("failed"));
    await init({ module_or_path: readFileSync(file) });
    console.log(versions().length);`;
  assert.equal(await tried([], "--input-type=module", "--eval", program), "failed\n2\n");
});

for (const version of ["vitest3", "vitest4"]) {
  test(version, () => tried(["vitest"], tool(`${version}/vitest.mjs`), "run", "--globals", "--dir", "vitest"));
}

test("Jest, with import and with require", () =>
  tried(
    ["jest"],
    "--experimental-vm-modules",
    "--no-warnings",
    tool("jest/bin/jest.js"),
    "--config",
    '{ "transform": {}, "testMatch": ["**/jest/*.test.js", "**/jest/*.test.cjs"] }',
  ));
