// Nothing that JavaScript can pass may panic, hang or corrupt later calls.
//
// After every value here an ordinary evaluation must answer exactly as before, and what throws is
// repeated thousands of times: a way out that loses a piece of the module's stack, or a place in
// its table, shows only then.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { evaluate, inner, ordinary, problemsOf, program, thrownBy } from "./engine.mjs";

const before = JSON.stringify(evaluate(ordinary));
const REPEATED = 2000;

afterEach(() => assert.equal(JSON.stringify(evaluate(ordinary)), before, "a later call answers differently"));

const throws = () => {
  throw new Error("thrown by a getter");
};
const cyclic = { deployments: [] };
cyclic.deployments.push(cyclic);
cyclic.individuals = cyclic.deployments;

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const lying = (length) => new Proxy([], { get: (list, key) => (key === "length" ? length : list[key]) });
const traps = ["get", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf", "has"];
const trapped = (trap) => new Proxy({ ...ordinary, extra: 1 }, { [trap]: throws });

/** Input that throws or lies, and the problems it has. */
const HOSTILE = {
  "a getter that throws": [{ get market() { return throws(); } }, ["market: wrong-type"]],
  "a getter that throws nothing": [{ get market() { throw undefined; } }, ["market: wrong-type"]],
  "a getter that throws something that throws": [
    { get market() { throw new Proxy({}, { get: throws }); } },
    ["market: wrong-type"],
  ],
  "an item that throws": [
    { deployments: Object.defineProperty([1], 0, { get: throws }) },
    ["deployments[0]: wrong-type"],
  ],
  "a length that throws": [
    { individuals: new Proxy([], { get: throws }) },
    ["individuals: wrong-type"],
  ],
  "a revoked proxy": [revoked({}), [": wrong-type"]],
  "a revoked proxy of a list": [{ deployments: revoked([]) }, ["deployments: wrong-type"]],
  "a kind that throws": [{ get [Symbol.toStringTag]() { return throws(); } }, [": wrong-type"]],
  "a number that throws when asked": [
    { deployments: [{ workload: "yammer", activeUsers: { valueOf: throws } }] },
    ["deployments[0].activeUsers: wrong-type"],
  ],
  "a text that throws when asked": [{ market: { toString: throws } }, ["market: wrong-type"]],
  "a list that is itself": [cyclic, [
    "deployments[0].workload: missing-field",
    "deployments[0].deployments: unknown-field",
    "deployments[0].individuals: unknown-field",
    "individuals[0].deployments: unknown-field",
    "individuals[0].individuals: unknown-field",
  ]],
  "a lone surrogate as a word": [{ market: "\ud800" }, ["market: unknown-market"]],
  "a lone surrogate as a field": [{ "\udc00": 1 }, ["\ufffd: unknown-field"]],
  "a list of no length": [{ deployments: lying(NaN) }, ["deployments: wrong-type"]],
  "a list of negative length": [{ deployments: lying(-1) }, ["deployments: wrong-type"]],
  "a list with a text for a length": [{ deployments: lying("3") }, ["deployments: wrong-type"]],
  "a list with a length that throws when asked": [
    { deployments: lying({ valueOf: throws }) },
    ["deployments: wrong-type"],
  ],
  "a list of a length without end": [{ deployments: lying(1e15) }, ["deployments: out-of-range"]],
  "a list of infinite length": [{ deployments: lying(Infinity) }, ["deployments: out-of-range"]],
  "a list with room for everything": [{ deployments: new Array(2 ** 32 - 1) }, ["deployments: out-of-range"]],
};

for (const [name, [evidence, problems]] of Object.entries(HOSTILE)) {
  test(`${name}, again and again`, () => {
    assert.deepEqual(problemsOf(() => evaluate(evidence)), problems);
    for (let count = 0; count < REPEATED; count += 1) thrownBy(() => evaluate(evidence));
    const [memory, table] = [inner.memory.buffer.byteLength, inner.__wbindgen_externrefs.length];
    // The table doubles when it is full, so it takes more than before to see it grow.
    for (let count = 0; count < 3 * REPEATED; count += 1) thrownBy(() => evaluate(evidence));
    assert.equal(inner.memory.buffer.byteLength, memory, "memory grows");
    assert.equal(inner.__wbindgen_externrefs.length, table, "the table grows");
  });
}

for (const trap of traps) {
  test(`a proxy whose ${trap} throws, as evidence, options and program`, () => {
    for (let count = 0; count < REPEATED; count += 1) {
      for (const call of [
        () => evaluate(trapped(trap)),
        () => evaluate({}, trapped(trap)),
        () => evaluate({}, { program: trapped(trap) }),
      ]) {
        assert.ok(thrownBy(call).problems.length > 0);
      }
    }
  });
}

test("a program that throws is a ProgramError", () => {
  const { name, problems } = thrownBy(() => evaluate({}, { get program() { return throws(); } }));
  assert.equal(name, "ProgramError");
  assert.deepEqual(problems.map(({ path, code }) => [path, code]), [["options.program", "wrong-type"]]);
  assert.equal(thrownBy(() => evaluate({}, revoked({}))).name, "EvidenceError");
});

test("what only looks unusual is read like anything else", () => {
  const wanted = JSON.stringify(evaluate({ market: "developed" }));
  class Partner {
    get market() {
      return "developed";
    }
  }
  const bare = Object.assign(Object.create(null), { market: "developed" });
  const hidden = Object.defineProperty({ market: "developed", [Symbol("note")]: 1 }, "id", { value: 1 });
  const inherited = Object.create({ market: "developed" });
  for (const evidence of [new Partner(), bare, hidden, inherited, new Proxy(bare, {}), Object.freeze({ ...bare })]) {
    assert.equal(JSON.stringify(evaluate(evidence)), wanted);
  }
  const list = new Proxy([{ workload: "yammer" }], {});
  assert.equal(evaluate({ deployments: list }).byWorkload.yammer.possible, null);
  assert.equal(evaluate({ deployments: [{ customer: "\ud800", workload: "yammer" }] }).warnings.length, 0);
});

test("a value that changes while it is read", () => {
  let turn = 0;
  const changing = {
    get deployments() {
      turn += 1;
      return turn % 2 === 0 ? 5 : [{ workload: "yammer" }];
    },
  };
  for (let count = 0; count < 100; count += 1) {
    try {
      assert.equal(evaluate(changing).byWorkload.yammer.counted, 0);
    } catch (thrown) {
      assert.equal(thrown.name, "EvidenceError");
    }
  }
});

test("a getter that evaluates, and one that never stops doing so", () => {
  const nested = { get market() { return evaluate({ market: "developing" }).tier ?? "developed"; } };
  assert.deepEqual(evaluate(nested), evaluate({ market: "developed" }));
  const endless = { get market() { return evaluate(endless).tier; } };
  for (let count = 0; count < 20; count += 1) {
    assert.deepEqual(problemsOf(() => evaluate(endless)), ["market: wrong-type"]);
  }
});

test("calls from where the stack ends", () => {
  const small = { market: "developed" };
  const wanted = JSON.stringify(evaluate(small));
  let [from, deepest, answered, wrong] = [Infinity, 0, 0, 0];
  const descend = (level) => {
    if (level > from) {
      try {
        if (JSON.stringify(evaluate(small)) === wanted) answered += 1;
        else wrong += 1;
      } catch (thrown) {
        if (!(thrown instanceof RangeError)) wrong += 1;
      }
    } else {
      deepest = level;
    }
    descend(level + 1);
  };
  for (let count = 0; count < 300; count += 1) {
    from = Infinity;
    assert.throws(() => descend(0), RangeError);
    from = deepest - 500;
    assert.throws(() => descend(0), RangeError);
    assert.equal(JSON.stringify(evaluate(small)), wanted);
  }
  assert.ok(answered > 0);
  assert.equal(wrong, 0);
});

test("a changed program made of getters", () => {
  const changed = program();
  Object.defineProperty(changed.tiers, 1, { get: throws });
  for (let count = 0; count < 200; count += 1) {
    assert.equal(thrownBy(() => evaluate({}, { program: changed })).name, "ProgramError");
  }
});
