// The rules as examples, through the package: the same files that the native runner puts to the
// engine. CASE=rule-1 runs those whose file or name contains it.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { parse } from "smol-toml";

import { differences } from "./case-file.mjs";

const folder = new URL("../cases/", import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith(".toml")).sort();
const wanted = process.env.CASE ?? "";
let found = 0;

for (const file of files) {
  const read = parse(await readFile(new URL(file, folder), "utf8"));
  assert.deepEqual(Object.keys(read), ["case"], `${file} lists cases and nothing else`);
  for (const one of read.case) {
    const title = `${file}: ${one.name}`;
    if (!title.includes(wanted)) continue;
    found += 1;
    test(title, () => assert.deepEqual(differences(one), []));
  }
}

test("there are cases", () => assert.ok(found > 0, `no case's file or name contains "${wanted}"`));

test("a wrong expectation is noticed", () => {
  const evidence = { deployments: [{ workload: "yammer", activeUsers: 5, licence: "trial" }] };
  const wrong = [
    { expect: { tier: "gold" } },
    { expect: { silver: { activeEntitlements: { counted: 1 } } } },
    { expect: { gold: { plan: { exams: [] } } } },
    { expect: { excluded: [] } },
    { expect: { byWorkload: { yammer: { possible: "null" } } } },
    { error: { name: "EvidenceError", problems: [] }, evidence: 5 },
  ];
  for (const one of wrong) {
    assert.equal(differences({ name: "wrong", evidence, ...one }).length, 1, JSON.stringify(one));
  }
  assert.throws(() => differences({ name: "nothing expected", evidence, expect: {} }));
  assert.throws(() => differences({ name: "unknown key", evidence, expect: { tier: "null" }, wish: 1 }));
});
