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

test("what is asked for at once starts once, and each start gives the same", async () => {
  const program = `import init, { evaluate } from "competency-calculator";
    const starts = [init(), init(), init()];
    const all = await Promise.all(starts);
    console.log(new Set(starts).size, new Set(all).size, evaluate({}).possible);`;
  assert.equal(await tried([], "--input-type=module", "--eval", program), "1 1 gold\n");
});

test("lists, objects and bytes of another realm are read as one's own", async () => {
  const program = `import { runInNewContext } from "node:vm";
    import init, { evaluate, parseCsv } from "competency-calculator";
    await init();
    const evidence = runInNewContext('({ deployments: [{ workload: "yammer", activeUsers: 5, association: "any", licence: "paid" }] })');
    const bytes = runInNewContext('Uint8Array.from("Customer,Workload,Users;A,yammer,7;".replaceAll(";", String.fromCharCode(10)), (letter) => letter.charCodeAt(0))');
    console.log(evidence.deployments instanceof Array, bytes instanceof Uint8Array);
    console.log(evaluate(evidence).byWorkload.yammer.counted, parseCsv(bytes).deployments[0].activeUsers);`;
  assert.equal(await tried([], "--input-type=module", "--eval", program), "false false\n5 7\n");
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

/** Runs Jest on these files, with more settings. */
const jest = (files, settings = {}) =>
  tried(
    ["jest"],
    "--experimental-vm-modules",
    "--no-warnings",
    tool("jest/bin/jest.js"),
    "--config",
    JSON.stringify({ transform: {}, testMatch: files.map((file) => `**/jest/${file}`), ...settings }),
  );

test("Jest, with import and with require", () => jest(["*.test.js", "*.test.cjs"]));

test("Jest in a simulated browser that lacks TextDecoder: require as it is, import with Node's conditions", async () => {
  // Jest looks for it from the project's own folder.
  const testEnvironment = tool("jest-environment-jsdom/build/index.js");
  await jest(["*.test.cjs"], { testEnvironment });
  await jest(["*.test.js"], { testEnvironment, testEnvironmentOptions: { customExportConditions: ["node"] } });
});
