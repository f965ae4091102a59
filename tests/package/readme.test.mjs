// The example of the package's README, run as it is printed by somebody who has just installed it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import { folder } from "./engine.mjs";

const readme = await readFile(new URL("README.md", folder), "utf8");
const [, example] = readme.match(/```js\n(.*?)```/s);

test("the example runs as printed, and prints what it says", async () => {
  const place = await mkdtemp(join(tmpdir(), "package-"));
  try {
    await mkdir(join(place, "node_modules"));
    await cp(folder, join(place, "node_modules", "competency-calculator"), { recursive: true });
    await writeFile(join(place, "example.mjs"), example);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["example.mjs"], { cwd: place });
    const [, promised] = example.match(/console\.log\(.*\); \/\/ (.*)\n/);
    assert.equal(stdout.trim(), promised);
    assert.equal(stderr, "");
  } finally {
    await rm(place, { recursive: true });
  }
});

test("the example is short", () => {
  assert.ok(example.split("\n").filter((line) => line !== "").length <= 10);
});

test("the package says what it is, and has what it says", async () => {
  const described = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const version = (await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8")).match(/^version = "(.*)"$/m);
  assert.equal(described.version, version[1]);
  const conditions = [".", "./summary"].flatMap((entry) => Object.values(described.exports[entry]));
  const named = conditions.flatMap((condition) => [condition.types, condition.default]);
  assert.equal(named.length, 12);
  for (const file of [described.main, described.module, described.types, ...named, ...described.files]) {
    assert.ok((await readFile(new URL(file, folder))).length > 0, file);
  }
});
