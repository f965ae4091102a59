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
const [, required] = readme.match(/```cjs\n(.*?)```/s);

for (const [name, program] of [["example.mjs", example], ["example.cjs", required]]) {
  test(`${name} runs as printed, and prints what it says`, () => runsAsPrinted(name, program));
}

async function runsAsPrinted(name, program) {
  const place = await mkdtemp(join(tmpdir(), "package-"));
  try {
    await mkdir(join(place, "node_modules"));
    await cp(folder, join(place, "node_modules", "competency-calculator"), { recursive: true });
    await writeFile(join(place, name), program);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [name], { cwd: place });
    const [, promised] = program.match(/console\.log\(.*\); \/\/ (.*)\n/);
    assert.equal(stdout.trim(), promised);
    assert.equal(stderr, "");
  } finally {
    await rm(place, { recursive: true });
  }
}

test("the example is short", () => {
  assert.ok(example.split("\n").filter((line) => line !== "").length <= 10);
});

test("the package says what it is, and has what it says", async () => {
  const described = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const version = (await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8")).match(/^version = "(.*)"$/m);
  assert.equal(described.version, version[1]);
  const named = [...new Set(filesIn([described.main, described.module, described.types, described.exports]))];
  // What is not listed is not published; package.json always is.
  assert.deepEqual(named.map((file) => file.replace("./", "")).sort(), [...described.files, "package.json"].filter(isNamed).sort());
  for (const file of described.files) {
    assert.ok((await readFile(new URL(file, folder))).length > 0, file);
  }
});

/** The files that a part of package.json names, whatever the conditions. */
function filesIn(part) {
  return typeof part === "string" ? [part] : Object.values(part).flatMap(filesIn);
}

/** An entry asks for its module's text by itself. */
function isNamed(file) {
  return !file.endsWith("_bytes.js");
}
