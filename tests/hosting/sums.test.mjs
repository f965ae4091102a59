// SHA256SUMS says what every published file is, and the usual program finds any other.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";

import { built, everyKind } from "./site.mjs";

/**
 * What sha256sum finds wrong with a folder.
 * @param {string} folder
 * @returns {string} nothing if all is well
 */
function wrongIn(folder) {
  const { error, status, stdout, stderr } = spawnSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  if (error) throw error;
  assert.equal(status === 0, stdout + stderr === "", stdout + stderr);
  return stdout + stderr;
}

const named = (folder) => readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n").map((line) => line.slice(66));

test("every file of the page but SHA256SUMS is in it, in the order of their names, with its hash", () => {
  const entries = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => relative(built, join(entry.parentPath ?? entry.path, entry.name)));
  assert.deepEqual(named(built), files.filter((name) => name !== "SHA256SUMS").sort());
  assert.ok(["_headers", "sbom.cdx.json", "index.html.br"].every((name) => files.includes(name)));
  assert.equal(wrongIn(built), "");
});

test("a file that was changed or is gone is found", (t) => {
  const folder = everyKind(t);
  execFileSync(process.execPath, ["build/publish/sums.mjs", folder]);
  assert.equal(wrongIn(folder), "");
  writeFileSync(join(folder, "embed.js"), "another\n");
  assert.match(wrongIn(folder), /^embed\.js: FAILED$/m);
  rmSync(join(folder, "embed.js"));
  assert.match(wrongIn(folder), /^embed\.js: FAILED open or read$/m);
});

test("summing up again, SHA256SUMS stays the same", (t) => {
  const folder = everyKind(t);
  const sums = () => {
    execFileSync(process.execPath, ["build/publish/sums.mjs", folder]);
    return readFileSync(join(folder, "SHA256SUMS"), "utf8");
  };
  assert.equal(sums(), sums());
});
