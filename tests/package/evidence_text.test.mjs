// Evidence that the package passes as one text is read as the same evidence is value by value.

import assert from "node:assert/strict";
import { test } from "node:test";

import { evidenceText } from "../../package/evidence_text.js";
import { evaluate } from "./engine.mjs";

const WORDS = {
  market: ["developed", "developing", undefined, null],
  workload: ["exchange-online", "sharepoint-online", "skype-for-business", "yammer", "proplus"],
  licence: ["paid", "trial", undefined, null],
  association: ["any", "none", "fasttrack-partner", "transacting-partner", undefined],
  exam: ["70-346", "70-347"],
  certification: ["mcsa-office-365"],
  name: ["Contoso", "contoso ", "", " ", "O’Hara Café", "北京公司", "👩‍💻", "\ud800", "line\nbreak", "tab\t", undefined, null],
  users: [0, -0, 1, 999, 4000, 2 ** 31, 2 ** 33, undefined, null],
  truth: [true, false, undefined],
};

/** Numbers that look random, and are the same each time. */
function draws(seed) {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

function evidenceOf(seed) {
  const draw = draws(seed);
  const of = (kind) => WORDS[kind][draw(WORDS[kind].length)];
  const several = (most, make) => Array.from({ length: draw(most + 1) }, make);
  const deployment = () => ({
    customer: of("name"),
    workload: of("workload"),
    activeUsers: of("users"),
    licence: of("licence"),
    association: of("association"),
  });
  const ids = (kind) => (draw(4) ? several(3, () => of(kind)) : undefined);
  const individual = () => ({ name: of("name"), exams: ids("exam"), certifications: ids("certification") });
  return {
    market: of("market"),
    deployments: draw(5) ? several(6, deployment) : undefined,
    individuals: draw(5) ? several(4, individual) : undefined,
    complete: draw(2) ? { deployments: of("truth"), individuals: of("truth") } : undefined,
  };
}

/** The same evidence, which no text is made of. */
const valueByValue = (evidence) => Object.assign(Object.create(null), evidence);

test("whatever the evidence, both ways give the same answer", () => {
  for (let seed = 1; seed <= 2000; seed += 1) {
    const evidence = evidenceOf(seed);
    assert.ok(evidenceText(evidence), `seed ${seed}`);
    assert.equal(evidenceText(valueByValue(evidence)), undefined);
    assert.deepEqual(evaluate(evidence), evaluate(valueByValue(evidence)), `seed ${seed}`);
  }
});

test("a name that holds the signs of the text is a name all the same", () => {
  const deployment = { workload: "yammer", activeUsers: 5000, licence: "paid", association: "any" };
  const names = ["\0", "a\0yammer\x005000\0paid\0any\0b", "\x01", "\x01\0", "a\x01"];
  for (const customer of names) {
    const twice = { market: "developed", deployments: [{ ...deployment, customer }, { ...deployment, customer }] };
    assert.equal(evaluate(twice).byWorkload.yammer.counted, 10_000);
    assert.equal(evaluate(twice).warnings.length, 1);
    const individuals = [{ name: customer, exams: ["70-346\x0070-347"] }];
    assert.throws(() => evaluate({ individuals }), { name: "EvidenceError" });
  }
});

test("of evidence that cannot be understood, both ways name the same problems", () => {
  const yammer = { workload: "yammer" };
  const wrong = [
    [],
    "text",
    7,
    { market: "emerging" },
    { market: 1 },
    { deployments: {} },
    { deployments: [null] },
    { deployments: [{}] },
    { deployments: [, yammer] },
    { deployments: [{ ...yammer, activeUsers: 1.5 }, { ...yammer, activeUsers: -1 }, { ...yammer, activeUsers: NaN }] },
    { deployments: [{ ...yammer, activeUsers: "12" }, { ...yammer, activeUsers: 12n }] },
    { deployments: [{ ...yammer, activeUsers: 2 ** 53 - 1 }, { ...yammer, activeUsers: 1 }] },
    { deployments: [{ ...yammer, license: "paid" }] },
    { deployments: [{ ...yammer, licence: "free" }], individuals: [{ exams: ["70-000"] }] },
    { individuals: [{ name: 5, exams: "70-346", certifications: [null] }] },
    { complete: { deployments: "true", individuals: 1 } },
    { complete: true, other: 1 },
  ];
  for (const evidence of wrong) {
    const problemsOf = (given) => {
      try {
        evaluate(given);
      } catch (error) {
        return [error.name, error.problems];
      }
    };
    const disguised = typeof evidence === "object" && !Array.isArray(evidence) ? valueByValue(evidence) : evidence;
    assert.equal(problemsOf(evidence)?.[0], "EvidenceError", JSON.stringify(Object.keys(evidence)));
    assert.deepEqual(problemsOf(evidence), problemsOf(disguised));
  }
});
