// program(): the rules in force as plain data, which can be changed and handed back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { LANGUAGES } from "../../build/languages.mjs";
import { evaluate, ordinary, program, thrownBy } from "./engine.mjs";

test("a program is plain data", () => {
  const rules = program();
  assert.deepEqual(JSON.parse(JSON.stringify(rules)), rules);
  assert.deepEqual(structuredClone(rules), rules);
  const fields = ["id", "version", "title", "option", "source", "status", "tiers", "clauses"];
  assert.deepEqual(Object.keys(rules), [...fields, "workloads", "associations", "exams", "certifications"]);
  assert.deepEqual([rules.id, rules.version], ["cloud-productivity", "2017-07-07"]);
  assert.deepEqual(rules.tiers.map(({ id }) => id), ["silver", "gold"]);
  assert.deepEqual(rules.tiers[0].activeEntitlements, { developed: 2000, developing: 1000 });
  assert.deepEqual(rules.tiers.map((tier) => tier.qualifiedIndividuals), [1, 2]);
});

test("everything that people read is there in every language, with a link that leads to the source", () => {
  const { clauses, workloads, associations, exams, certifications, status } = program();
  const texts = [
    ...[...clauses, ...status].map(({ statement }) => statement),
    ...[...workloads, ...associations, ...exams, ...certifications].map(({ name }) => name),
  ];
  for (const text of texts) {
    assert.deepEqual(Object.keys(text), LANGUAGES);
    assert.ok(Object.values(text).every((said) => said.length > 0));
  }
  for (const { link } of [...clauses, ...status, ...workloads, ...associations, ...exams, ...certifications]) {
    assert.match(link, /^https:\/\//);
  }
});

test("every answer names clauses that the program has", () => {
  const known = program().clauses.map(({ id }) => id);
  for (const { requirements } of evaluate(ordinary).tiers) {
    for (const { clause } of requirements) assert.ok(known.includes(clause), clause);
  }
});

test("the program handed back unchanged changes nothing", () => {
  assert.deepEqual(evaluate(ordinary, { program: program() }), evaluate(ordinary));
});

test("a changed copy answers with its own thresholds", () => {
  const changed = program();
  changed.tiers[0].activeEntitlements.developed = 1500;
  changed.tiers[0].qualifiedIndividuals = 0;
  assert.equal(evaluate(ordinary).tier, null);
  assert.equal(evaluate(ordinary, { program: changed }).tier, "silver");
});

test("changing what was returned changes nothing but the copy", () => {
  const [before, rules] = [evaluate(ordinary), program()];
  rules.tiers[0].activeEntitlements.developed = 1;
  rules.tiers.length = 1;
  rules.workloads.forEach((workload) => delete workload.id);
  const answer = evaluate(ordinary);
  answer.tiers.length = 0;
  answer.byWorkload.yammer.counted = 9;
  assert.equal(program().tiers.length, 2);
  assert.deepEqual(evaluate(ordinary), before);
});

test("a program with ids of its own is answered in them", () => {
  const changed = program();
  changed.workloads.push({ id: "teams", name: "Teams", link: "https://example.org/" });
  const name = Object.fromEntries(LANGUAGES.map((language) => [language, `É in ${language}`]));
  changed.exams = [{ id: "exam-é", name, link: "https://example.org/" }];
  const evidence = {
    market: "developed",
    deployments: [{ workload: "teams", activeUsers: 7, licence: "paid", association: "any" }],
    individuals: [{ exams: [], certifications: [] }],
  };
  const { byWorkload, tiers } = evaluate(evidence, { program: changed });
  assert.deepEqual(byWorkload.teams, { counted: 7, possible: 7 });
  assert.deepEqual(tiers[0].plan.exams, [{ individual: 0, exams: ["exam-é"] }]);
});

test("a program's problems come before those of evidence", () => {
  const changed = program();
  changed.clauses[0].link = "http://example.org/";
  const { name, problems } = thrownBy(() => evaluate({ market: "moon" }, { program: changed, speed: 1 }));
  assert.equal(name, "ProgramError");
  assert.deepEqual(problems.map(({ path, code }) => [path, code]), [
    ["options.program.clauses[0].link", "invalid-link"],
  ]);
});

test("every field of a program is needed, and no other", () => {
  const walk = function* (value, path) {
    if (typeof value !== "object") return;
    for (const [key, part] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
      if (!Array.isArray(value)) yield at;
      yield* walk(part, at);
    }
  };
  for (const path of walk(program(), "options.program")) {
    const changed = program();
    const steps = path.slice("options.program.".length).split(/[.[\]]+/).filter((step) => step !== "");
    const last = steps.pop();
    delete steps.reduce((place, step) => place[step], changed)[last];
    const { name, problems } = thrownBy(() => evaluate({}, { program: changed }));
    assert.equal(name, "ProgramError");
    assert.deepEqual(problems.map(({ path, code }) => `${path}: ${code}`), [`${path}: missing-field`]);
  }
  const { problems } = thrownBy(() => evaluate({}, { program: { ...program(), motto: "" } }));
  assert.deepEqual(problems.map(({ path, code }) => [path, code]), [["options.program.motto", "unknown-field"]]);
});
