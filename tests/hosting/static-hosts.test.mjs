// What static hosts read of _headers: they take little, and what they do not take they leave out without a word.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { readRules } from "../../build/publish/header-rules.mjs";
import { built, everyKind, paths } from "./site.mjs";

/** The least that any of the hosts named in the README allows. */
const MAX_RULES = 100;
const LONGEST_LINE = 2000;

const rulesOf = (folder) => readRules(readFileSync(join(folder, "_headers"), "utf8"));

test("every file of the page has one rule besides the one for everything, and no pattern", () => {
  const [everything, ...rules] = rulesOf(built);
  assert.deepEqual(everything.paths, ["/*"]);
  const named = rules.flatMap((rule) => rule.paths);
  assert.equal(new Set(named).size, named.length, "two rules for one path");
  for (const { path } of paths(built)) assert.ok(named.includes(path), path);
  assert.deepEqual(named.filter((path) => /[*:]/.test(path)), []);
});

test("no header is named both for everything and for a file", () => {
  const [everything, ...rules] = rulesOf(built);
  const common = everything.headers.map(([name]) => name);
  for (const { paths, headers } of rules) {
    const own = headers.map(([name]) => name);
    assert.equal(new Set([...common, ...own]).size, common.length + own.length, paths[0]);
  }
});

test("the file is within what hosts take", () => {
  assert.ok(rulesOf(built).length <= MAX_RULES);
  for (const line of readFileSync(join(built, "_headers"), "utf8").split("\n")) {
    assert.ok(line.length <= LONGEST_LINE, line);
  }
});

test("a page has its headers under the name without ending as well", (t) => {
  const rules = rulesOf(everyKind(t));
  const of = (path) => rules.find((rule) => rule.paths.includes(path))?.headers;
  assert.deepEqual(of("/frame"), of("/frame.html"));
  assert.deepEqual(of("/pt-br/"), of("/pt-br/index.html"));
  assert.ok(of("/frame") && of("/pt-br/"));
});

test("under a path of its host, every rule begins with that path", (t) => {
  const folder = everyKind(t);
  const before = rulesOf(folder).flatMap((rule) => rule.paths);
  execFileSync(process.execPath, ["build/publish/headers.mjs", folder, "/some/where/"]);
  assert.deepEqual(rulesOf(folder).flatMap((rule) => rule.paths), before.map((path) => `/some/where${path}`));
});

test("a line that no host would understand does not build", () => {
  for (const text of ["  Before: any path\n", "/*\nName: not indented\n", "/*\n  Nothing\n", "/*\n  No name: x\n"]) {
    assert.throws(() => readRules(text), /line [12]/);
  }
});
