// What is thrown for input that cannot be understood: which error, which problems, in which order.

import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";

import { evaluate, ordinary, problemsOf, program, thrownBy } from "./engine.mjs";

/** Something of every type that JavaScript has, and what a message calls it. */
const TYPES = {
  number: [5, "a number"],
  text: ["five", "a text"],
  "truth value": [true, "a truth value"],
  list: [[], "a list"],
  object: [{}, "an object"],
  function: [() => 5, "a function"],
  BigInt: [5n, "a BigInt"],
  symbol: [Symbol("five"), "a symbol"],
  date: [new Date(0), "a Date"],
  Map: [new Map([["market", "developed"]]), "a Map"],
  Set: [new Set([1]), "a Set"],
  promise: [Promise.resolve({}), "a Promise (has it been awaited?)"],
  "boxed number": [new Number(5), "a Number object"],
  "boxed text": [new String("paid"), "a String object"],
};

const deployment = (fields) => ({ deployments: [{ workload: "yammer", ...fields }] });
const individual = (fields) => ({ individuals: [{ name: "Ana", ...fields }] });

/** Every place of evidence and options: which type belongs there, and how to put something there. */
const PLACES = {
  "": ["object", (value) => [value]],
  market: ["text", (value) => [{ market: value }]],
  deployments: ["list", (value) => [{ deployments: value }]],
  "deployments[0]": ["object", (value) => [{ deployments: [value] }]],
  "deployments[0].customer": ["text", (customer) => [deployment({ customer })]],
  "deployments[0].workload": ["text", (workload) => [deployment({ workload })]],
  "deployments[0].activeUsers": ["number", (activeUsers) => [deployment({ activeUsers })]],
  "deployments[0].licence": ["text", (licence) => [deployment({ licence })]],
  "deployments[0].association": ["text", (association) => [deployment({ association })]],
  individuals: ["list", (value) => [{ individuals: value }]],
  "individuals[0]": ["object", (value) => [{ individuals: [value] }]],
  "individuals[0].name": ["text", (name) => [individual({ name })]],
  "individuals[0].exams": ["list", (exams) => [individual({ exams })]],
  "individuals[0].exams[0]": ["text", (exam) => [individual({ exams: [exam] })]],
  "individuals[0].certifications": ["list", (certifications) => [individual({ certifications })]],
  "individuals[0].certifications[0]": ["text", (held) => [individual({ certifications: [held] })]],
  options: ["object", (value) => [{}, value]],
  "options.readings": ["object", (readings) => [{}, { readings }]],
  "options.readings.workloads": ["text", (workloads) => [{}, { readings: { workloads } }]],
  "options.readings.routes": ["text", (routes) => [{}, { readings: { routes } }]],
};

for (const [path, [right, put]] of Object.entries(PLACES)) {
  test(`every wrong type at "${path}"`, () => {
    for (const [type, [value, called]] of Object.entries(TYPES)) {
      if (type === right) continue;
      const thrown = thrownBy(() => evaluate(...put(value)));
      assert.equal(thrown.name, "EvidenceError", type);
      assert.equal(thrown.problems.length, 1, `${type}: ${thrown.message}`);
      const [{ path: found, code, message }] = thrown.problems;
      assert.deepEqual([found, code], [path, "wrong-type"], type);
      assert.match(message, new RegExp(`not ${called.replace(/[()?]/g, "\\$&")}$`), type);
    }
  });
}

test("every wrong type for a program is a ProgramError", () => {
  for (const [type, [value]] of Object.entries(TYPES)) {
    // A text is a version: see versions.test.mjs.
    if (type === "object" || type === "text") continue;
    const thrown = thrownBy(() => evaluate({}, { program: value }));
    assert.equal(thrown.name, "ProgramError", type);
    assert.deepEqual(thrown.problems.map(({ path, code }) => [path, code]), [["options.program", "wrong-type"]]);
  }
});

test("nothing at all is not evidence, but it is no option", () => {
  for (const nothing of [undefined, null]) {
    assert.deepEqual(problemsOf(() => evaluate(nothing)), [": wrong-type"]);
    assert.deepEqual(evaluate(ordinary, nothing), evaluate(ordinary));
    assert.deepEqual(evaluate(ordinary, { readings: nothing, program: nothing }), evaluate(ordinary));
  }
  assert.deepEqual(problemsOf(() => evaluate()), [": wrong-type"]);
});

test("an error is an Error with a name, a message and plain problems", () => {
  const wrong = program();
  wrong.tiers[1].qualifiedIndividuals = -1;
  for (const [name, call] of [
    ["EvidenceError", () => evaluate({ market: "moon" })],
    ["ProgramError", () => evaluate({}, { program: wrong })],
  ]) {
    const thrown = thrownBy(call);
    assert.ok(thrown instanceof Error);
    assert.equal(thrown.name, name);
    assert.deepEqual(Object.keys(thrown), ["problems"]);
    assert.ok(Array.isArray(thrown.problems));
    assert.deepEqual(Object.keys(thrown.problems[0]), ["path", "code", "message"]);
    assert.deepEqual(JSON.parse(JSON.stringify(thrown.problems)), thrown.problems);
    const [{ path, message }] = thrown.problems;
    assert.equal(String(thrown), `${name}: ${path}: ${message}`);
    assert.match(inspect(thrown), new RegExp(name));
  }
});

test("a message tells the first problems and how many more there are", () => {
  const wrong = { deployments: Array.from({ length: 8 }, () => ({ workload: "teams" })) };
  const { message, problems } = thrownBy(() => evaluate(wrong));
  assert.equal(problems.length, 8);
  assert.match(message, /^deployments\[0\]\.workload: .*; deployments\[4\]\.workload: [^;]*; and 3 more$/);
});

test("every problem is told, in the order of the fields, unknown ones last", () => {
  const wrong = {
    extra: 1,
    individuals: [{ exams: ["70-999"], nickname: "A" }, 5],
    deployments: [
      { activeUsers: 1.5, colour: "red", licence: "free" },
      { association: "friend", workload: "teams", customer: 9, activeUsers: -1 },
    ],
    market: "moon",
  };
  assert.deepEqual(problemsOf(() => evaluate(wrong, { readings: { routes: "both" }, speed: "high" })), [
    "market: unknown-market",
    "deployments[0].workload: missing-field",
    "deployments[0].activeUsers: not-a-whole-number",
    "deployments[0].licence: unknown-licence",
    "deployments[0].colour: unknown-field",
    "deployments[1].customer: wrong-type",
    "deployments[1].workload: unknown-workload",
    "deployments[1].activeUsers: out-of-range",
    "deployments[1].association: unknown-association",
    "individuals[0].exams[0]: unknown-exam",
    "individuals[0].nickname: unknown-field",
    "individuals[1]: wrong-type",
    "extra: unknown-field",
    "options.readings.routes: unknown-reading",
    "options.speed: unknown-field",
  ]);
});

test("numbers that are no number of users", () => {
  const codes = [
    [NaN, "not-a-whole-number"],
    [0.5, "not-a-whole-number"],
    [Number.MIN_VALUE, "not-a-whole-number"],
    [-1, "out-of-range"],
    [Infinity, "out-of-range"],
    [-Infinity, "out-of-range"],
    [2 ** 53, "out-of-range"],
  ];
  for (const [activeUsers, code] of codes) {
    assert.deepEqual(
      problemsOf(() => evaluate(deployment({ activeUsers }))),
      [`deployments[0].activeUsers: ${code}`],
      String(activeUsers),
    );
  }
  for (const activeUsers of [0, -0, Number.MAX_SAFE_INTEGER]) {
    assert.equal(evaluate(deployment({ activeUsers })).byWorkload.yammer.possible, Math.abs(activeUsers));
  }
});
