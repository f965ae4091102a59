// Both versions of the rules: which there are, what each says, what differs, and dates that are none.

import assert from "node:assert/strict";
import { test } from "node:test";

import { LANGUAGES } from "../../build/languages.mjs";
import { changes, evaluate, ordinary, parseCsv, problemsOf, program, thrownBy, versions } from "./engine.mjs";
import * as words from "./words.mjs";

const [NOW, BEFORE] = ["2017-07-07", "2017-06-27"];
const FASTTRACK = { workload: "yammer", activeUsers: 2500, licence: "paid", association: "fasttrack-partner" };
const company = {
  market: "developed",
  deployments: [FASTTRACK, { workload: "proplus", activeUsers: 2000, licence: "paid", association: "any" }],
  individuals: [{ certifications: ["mcsa-office-365"] }, { certifications: ["mcsa-office-365"] }],
};

test("the newest version comes first and is in force", () => {
  assert.deepEqual(versions(), [NOW, BEFORE]);
  assert.deepEqual(program(), program(versions()[0]));
  assert.deepEqual([undefined, null].map((nothing) => program(nothing).version), [NOW, NOW]);
  const copy = versions();
  copy.length = 0;
  assert.equal(versions().length, 2);
});

test("a version is data of the same shape, without what it does not list", () => {
  const [now, before] = versions().map((version) => program(version));
  assert.deepEqual(Object.keys(before), Object.keys(now));
  assert.equal(before.version, BEFORE);
  const ids = ({ associations }) => associations.map(({ id }) => id);
  assert.deepEqual(ids(now), [...ids(before), "fasttrack-partner"]);
  for (const same of ["tiers", "workloads", "exams", "certifications", "title", "option", "source"]) {
    assert.deepEqual(before[same], now[same], same);
  }
  assert.ok(now.clauses.some(({ id }) => id === "editions"));
  assert.equal(before.status[0].date, BEFORE);
  assert.equal(now.source, "https://partner.microsoft.com/membership/cloud-productivity-competency");
});

test("a version judges as it did", () => {
  const [now, before] = versions().map((version) => evaluate(company, { program: version }));
  assert.deepEqual(now, evaluate(company));
  assert.deepEqual([now.tier, before.tier], ["gold", "silver"]);
  assert.deepEqual(before.program, { id: "cloud-productivity", version: BEFORE });
  assert.deepEqual(before.excluded, [{ deployment: 0, activeUsers: 2500, reasons: ["association-not-listed"] }]);
  assert.deepEqual(before.byWorkload.yammer, { counted: 0, possible: 0 });
  assert.deepEqual(before.tiers[1].plan.recover, [{ deployment: 0, activeUsers: 2500 }]);
  assert.deepEqual(evaluate(company, { program: program(BEFORE) }), before);
  assert.equal(evaluate(ordinary, { program: BEFORE, readings: { routes: "separate" } }).readings.routes, "separate");
});

test("a summary says by which version the answer is, and why something does not count", () => {
  const told = (locale) => words.summary(evaluate(company, { program: BEFORE }), locale);
  assert.match(told("en"), /rules of 27 June 2017/);
  assert.match(told("en"), /Entry 1.*: 2,500 \(association not accepted under these rules\)/);
  assert.match(told("pt-BR"), /regras de 27 de junho de 2017/);
  assert.match(told("pt-BR"), /associação não válida por estas regras/);
  assert.match(words.summary(evaluate(company), "en"), /rules of 7 July 2017/);
});

test("a list says the same under every version", () => {
  const list = new TextEncoder().encode("Customer,Workload,Users,Licence,Association\nA,Yammer,2500,paid,FastTrack\n");
  for (const version of [...versions(), ...versions().map((date) => program(date))]) {
    const { deployments, problems } = parseCsv(list, { program: version });
    assert.deepEqual([deployments, problems], [[{ customer: "A", ...FASTTRACK }], []]);
  }
  const changed = program();
  changed.workloads.push({ id: "teams", name: "Teams", link: "https://example.org/" });
  const wide = new TextEncoder().encode("Customer,Workload,Users\nA,Teams,5\n");
  assert.deepEqual(parseCsv(wide, { program: changed }).deployments, [
    { customer: "A", workload: "teams", activeUsers: 5 },
  ]);
  assert.equal(parseCsv(wide).problems[0].code, "unknown-workload");
});

test("what has changed is data, and sentences", () => {
  assert.deepEqual(changes(BEFORE, NOW), [{ what: "added", list: "associations", id: "fasttrack-partner" }]);
  assert.deepEqual(changes(NOW, BEFORE), [{ what: "gone", list: "associations", id: "fasttrack-partner" }]);
  assert.deepEqual(changes(BEFORE), changes(BEFORE, NOW));
  assert.deepEqual(changes(), []);
  assert.deepEqual(words.changes(BEFORE, NOW, "en"), ["New association: FastTrack partner"]);
  assert.deepEqual(words.changes(BEFORE, null, "en"), words.changes(BEFORE, NOW, "en"));
  const told = LANGUAGES.map((language) => words.changes(BEFORE, NOW, language));
  assert.ok(told.every(({ length }) => length === 1));
  assert.equal(new Set(told.map(([sentence]) => sentence)).size, LANGUAGES.length, "each language has a sentence of its own");
  assert.equal(words.changes(NOW, NOW, "en").length, 1, "that nothing has changed is said");
  assert.deepEqual(problemsOf(() => words.changes(BEFORE, NOW, "tlh")), ["locale: unknown-locale"]);
  assert.deepEqual(problemsOf(() => words.changes(BEFORE, NOW)), ["locale: wrong-type"]);
});

test("a version that is not shipped is a ProgramError", () => {
  const wrong = [
    ["options.program", (version) => evaluate({}, { program: version })],
    ["options.program", (version) => parseCsv(new Uint8Array(), { program: version })],
    ["version", (version) => program(version)],
    ["from", (version) => changes(version)],
    ["to", (version) => changes(NOW, version)],
    ["from", (version) => words.changes(version, NOW, "en")],
    ["to", (version) => words.changes(NOW, version, "en")],
  ];
  const dates = ["2016-01-01", "", "latest", "2017-7-7", " 2017-07-07", "cloud-productivity", "\ud800", "x".repeat(1e6)];
  for (const [path, call] of wrong) {
    for (const date of dates) {
      const { name, problems } = thrownBy(() => call(date));
      assert.equal(name, "ProgramError");
      assert.deepEqual(problems.map(({ path, code }) => [path, code]), [[path, "unknown-version"]]);
    }
  }
  for (const [path, call] of wrong.slice(2)) {
    for (const value of [5, true, [], {}, 20170627n, Symbol("version"), () => NOW]) {
      const { name, problems } = thrownBy(() => call(value));
      assert.equal(name, "ProgramError");
      assert.deepEqual(problems.map(({ path, code }) => [path, code]), [[path, "wrong-type"]]);
    }
  }
});

test("a wrong version comes before wrong evidence", () => {
  assert.deepEqual(problemsOf(() => evaluate({ market: "moon" }, { program: "1999-01-01", speed: 1 })), [
    "options.program: unknown-version",
  ]);
});
