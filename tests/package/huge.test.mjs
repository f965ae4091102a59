// However much is passed, a call ends in seconds, and the module's memory stays within bounds.
//
// The bounds are wide: they tell "bounded" from "without end", on a busy machine too.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { evaluate, inner, ordinary, problemsOf, program, thrownBy } from "./engine.mjs";

const MILLION = 1_000_000;
const SECONDS = 60;
const MAX_MEMORY = 2 ** 30;

const before = JSON.stringify(evaluate(ordinary));

afterEach(() => {
  assert.equal(JSON.stringify(evaluate(ordinary)), before, "a later call answers differently");
  assert.ok(inner.memory.buffer.byteLength <= MAX_MEMORY, `memory: ${inner.memory.buffer.byteLength}`);
  assert.ok(inner.__wbindgen_externrefs.length < 100_000, "the table grows");
});

const huge = (name, call) =>
  test(name, () => {
    const start = performance.now();
    call();
    const seconds = (performance.now() - start) / 1000;
    assert.ok(seconds < SECONDS, `took ${seconds} s`);
  });

const list = (item) => Array.from({ length: MILLION }, item);

huge("a million complete deployments are evaluated", () => {
  const deployments = list((_, index) => ({
    customer: `Customer number ${index}`,
    workload: "yammer",
    activeUsers: 2,
    licence: "paid",
    association: "fasttrack-partner",
  }));
  assert.equal(evaluate({ deployments }).byWorkload.yammer.counted, 2 * MILLION);
});

huge("a million people are evaluated, and a million deployments left out", () => {
  const individuals = list(() => ({ exams: ["70-346"], certifications: [] }));
  assert.equal(evaluate({ individuals }).tiers[1].plan.exams.length, 2);
  const deployments = list(() => ({ workload: "yammer", activeUsers: 1, association: "none" }));
  assert.equal(evaluate({ deployments }).excluded.length, MILLION);
});

huge("a million items that are none: every one is a problem", () => {
  const { problems } = thrownBy(() => evaluate({ deployments: list(() => 5) }));
  assert.equal(problems.length, MILLION);
  assert.deepEqual(problems.at(-1).path, `deployments[${MILLION - 1}]`);
});

huge("a million holes: every one is a problem", () => {
  assert.equal(thrownBy(() => evaluate({ individuals: new Array(MILLION) })).problems.length, MILLION);
});

huge("a million unknown fields: every one is a problem", () => {
  const evidence = Object.fromEntries(list((_, index) => [`field ${index}`, 1]));
  assert.equal(thrownBy(() => evaluate(evidence)).problems.length, MILLION);
});

/** What is too much to read is told once, after whatever was found before. */
function endsWithTooMuch(evidence) {
  const { problems } = thrownBy(() => evaluate(evidence));
  assert.deepEqual(problems.filter(({ code }) => code === "out-of-range").length, 1);
  assert.equal(problems.at(-1).code, "out-of-range");
  assert.ok(problems.length < 2.5 * MILLION, `${problems.length} problems`);
}

huge("one huge list that many people refer to", () => {
  const right = new Array(MILLION).fill("70-346");
  endsWithTooMuch({ individuals: new Array(1000).fill({ exams: right }) });
  const wrong = new Array(MILLION).fill("an exam of which nobody has ever heard, at great length");
  endsWithTooMuch({ individuals: new Array(1000).fill({ exams: wrong }) });
});

huge("one object of a million fields that many lists refer to", () => {
  const wide = Object.fromEntries(list((_, index) => [`field ${index}`, 1]));
  endsWithTooMuch({ deployments: new Array(MILLION).fill(wide) });
});

huge("one object of a million hidden properties that a list refers to a million times", () => {
  const hidden = { workload: "yammer" };
  for (let index = 0; index < MILLION; index += 1) hidden[Symbol(index)] = index;
  endsWithTooMuch({ deployments: new Array(MILLION).fill(hidden) });
});

huge("long texts, and one that is referred to again and again", () => {
  const long = "é".repeat(2 ** 22);
  assert.equal(evaluate({ individuals: [{ name: long }, { name: long }] }).warnings.length, 1);
  endsWithTooMuch({ individuals: new Array(MILLION).fill({ name: long }) });
  endsWithTooMuch({ deployments: [{ workload: "y".repeat(2 ** 28) }] });
  endsWithTooMuch({ [`field ${long.repeat(64)}`]: 1 });
});

huge("a typed array of a billion, as it is and disguised", () => {
  const bytes = new Uint8Array(2 ** 30);
  assert.deepEqual(problemsOf(() => evaluate({ deployments: [bytes] })), ["deployments[0]: wrong-type"]);
  endsWithTooMuch({ individuals: [new Proxy(bytes, {})] });
  endsWithTooMuch({ individuals: [Object.setPrototypeOf(bytes, Object.prototype)] });
  const text = Object.setPrototypeOf(new String("x".repeat(2 ** 28)), null);
  assert.deepEqual(problemsOf(() => evaluate(text)), [": wrong-type"]);
});

huge("a program with lists of a million", () => {
  const changed = program();
  changed.clauses = list((_, index) => ({ id: `c${index}`, statement: "s", link: "https://example.org/" }));
  changed.tiers = new Array(100_000).fill(changed.tiers[0]);
  assert.equal(thrownBy(() => evaluate({}, { program: changed })).name, "ProgramError");
});

huge("a program with a million entries that are none", () => {
  const changed = { ...program(), status: list(() => 5) };
  assert.equal(thrownBy(() => evaluate({}, { program: changed })).problems.length, MILLION);
});
