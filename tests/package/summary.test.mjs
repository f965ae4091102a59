// An answer as a short Markdown text, by the package's second entry: what it says in every language, and what it makes of
// values that are no answer.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "smol-toml";

import { LANGUAGES } from "../../build/languages.mjs";
import { evaluate, offered, ordinary, problemsOf, program, thrownBy } from "./engine.mjs";
import { summary } from "./words.mjs";

const everybody = [{ exams: ["70-346", "70-347"] }, { certifications: ["mcsa-office-365"] }];
const users = (activeUsers, fields) => ({ workload: "yammer", activeUsers, licence: "paid", association: "any", ...fields });
const company = (activeUsers, fields) => ({
  market: "developed",
  deployments: [users(activeUsers)],
  individuals: everybody,
  ...fields,
});
/** An answer that a test may change. */
const changed = (change) => {
  const evaluation = evaluate(ordinary);
  change(evaluation);
  return () => summary(evaluation, "en");
};

test("a company that reaches Silver and no more", () => {
  assert.equal(
    summary(evaluate(company(2500)), "en"),
    `## Silver is reached

You meet every requirement of Silver, but not of Gold.

Cloud Productivity competency, rules of 7 July 2017. This programme has ended. This answer is not official.

**Silver: Reached**

- Active users: 2,500 (2,000 needed). Met.
- Qualified people: 2 (1 needed). Met.

**Gold: Not reached**

- Active users: 2,500 of 4,000. 1,500 more needed.
- Qualified people: 2 (2 needed). Met.

To reach Gold:

1. 1,500 more active users, in any workload
`,
  );
});

test("the same in Portuguese", () => {
  const told = summary(evaluate(company(2500)), "pt-BR");
  for (const part of [
    "## Silver alcançado\n",
    "Competência Produtividade na Nuvem, regras de 7 de julho de 2017.",
    "**Gold: Não alcançado**",
    "- Usuários ativos: 2.500 de 4.000. Faltam 1.500.",
    "Para alcançar Gold:\n\n1. Mais 1.500 usuários ativos, em qualquer carga de trabalho\n",
  ]) {
    assert.ok(told.includes(part), `${part}\nis not in\n${told}`);
  }
});

test("in every language it has sentences of its own, and calls tiers as people there do", () => {
  const evaluation = evaluate(company(2500));
  const lines = (language) => summary(evaluation, language).split("\n");
  const sentences = LANGUAGES.map((language) => lines(language).slice(0, 3).join());
  assert.equal(new Set(sentences).size, LANGUAGES.length);
  for (const language of LANGUAGES) {
    const { tier } = parse(readFileSync(`locales/${language}.toml`, "utf8"));
    const [title, ...others] = lines(language);
    assert.ok(title.startsWith("## ") && title.includes(tier.silver), title);
    const headings = others.filter((line) => line.startsWith("**"));
    assert.ok(headings[0].includes(tier.silver) && headings[1].includes(tier.gold), headings.join());
  }
});

test("the first entry has no words", () => {
  assert.deepEqual([...offered].sort(), ["changes", "default", "evaluate", "init", "initSync", "parseCsv", "program", "versions"]);
});

test("every verdict and every status is told", () => {
  const verdicts = [
    [company(4000), "## Gold is reached\n", "**Gold: Reached**"],
    [company(10, { individuals: [] }), "## Neither tier is reached\n", "**Silver: Not reached**"],
    [{}, "## Not enough information yet. You could still reach Gold\n", "**Gold: Not known yet**", "- Active users: Needs 4,000.\n- Qualified people: Needs 2.\n"],
    [company(2500, { market: undefined }), "## Silver is reached\n", "2,500 (how many are needed depends on the market). Met in either market."],
    [company(1500, { market: null }), "## Not enough information", "1,500 (how many are needed depends on the market)."],
  ];
  for (const [evidence, ...parts] of verdicts) {
    const told = summary(evaluate(evidence), "en");
    for (const part of parts) assert.ok(told.includes(part), `${part}\nis not in\n${told}`);
  }
});

test("what does not count is told by number, with every reason", () => {
  const told = summary(evaluate(ordinary), "en");
  assert.ok(told.includes("**Active users that don’t count**\n\n- Entry 2: 700 (trial licence and no association)\n"), told);
  assert.ok(told.includes("1. Person 1 passes 70-347, or earns MCSA: Office 365\n"), told);
  assert.ok(!told.includes("Contoso") && !told.includes("Ana"));
  const many = { deployments: Array.from({ length: 23 }, () => users(undefined, { licence: "trial" })) };
  const long = summary(evaluate(many), "pt");
  assert.ok(long.includes("- Item 10: Não informado (licença de avaliação)\n- e mais 13\n"), long);
});

test("another reading is named", () => {
  const single = evaluate(company(4000), { readings: { workloads: "single" } });
  assert.ok(summary(single, "en").includes("than usual: one workload alone must have enough users.\n"));
  assert.ok(!summary(evaluate(company(4000)), "en").includes("interpretation"));
});

test("a region does not matter, another language is refused", () => {
  const evaluation = evaluate(ordinary);
  for (const locale of ["en", "EN", "en-GB", "en_US"]) assert.equal(summary(evaluation, locale), summary(evaluation, "en"));
  for (const locale of ["pt", "pt-PT", "PT-br"]) assert.equal(summary(evaluation, locale), summary(evaluation, "pt-BR"));
  for (const locale of ["tlh", "", "english", "e", "__proto__"]) {
    assert.deepEqual(problemsOf(() => summary(evaluation, locale)), ["locale: unknown-locale"]);
  }
  for (const locale of [undefined, null, 5, {}, ["en"], Symbol("en")]) {
    assert.deepEqual(problemsOf(() => summary(evaluation, locale)), ["locale: wrong-type"]);
  }
});

test("an answer survives being stored", () => {
  for (const evidence of [ordinary, {}, company(4000), company(0)]) {
    for (const workloads of ["sum", "single"]) {
      for (const routes of ["combined", "separate"]) {
        const evaluation = evaluate(evidence, { readings: { workloads, routes } });
        const stored = JSON.parse(JSON.stringify(evaluation));
        assert.equal(summary(stored, "en"), summary(evaluation, "en"));
      }
    }
  }
});

test("a changed program's answer is told under its own name", () => {
  const other = program();
  other.id = "<b>mine</b>";
  other.tiers[0].activeEntitlements = { developed: 7, developing: 5 };
  const told = summary(evaluate(company(6, { market: undefined }), { program: other }), "en");
  assert.ok(told.includes("\\<b\\>mine\\</b\\>, rules of"), told);
  assert.ok(told.includes("6 (how many are needed depends on the market)."), told);
});

test("a text in an answer stays text", () => {
  const told = changed((evaluation) => {
    evaluation.tiers[0].plan = { addActiveUsers: 0, recover: [], exams: [{ individual: 1, exams: ["<img src=x>\n# [a](b)"] }] };
    evaluation.program.version = "**now**";
  })();
  assert.ok(told.includes("Person 2 passes \\<img src\\=x\\> \\# \\[a\\](b)"), told);
  assert.ok(told.includes("rules of \\*\\*now\\*\\*."), told);
});

test("every problem is told with its path", () => {
  const wrong = changed((evaluation) => {
    evaluation.program.version = 2017;
    evaluation.readings.routes = "both";
    evaluation.tier = "bronze";
    delete evaluation.tiers[0].status;
    evaluation.tiers[0].requirements[1].counted = -1;
    evaluation.tiers[1].requirements.pop();
    evaluation.tiers[1].plan.exams = "all";
    evaluation.byWorkload.yammer = null;
    evaluation.excluded[0].reasons = ["bad luck"];
    evaluation.excluded[0].deployment = 0.5;
    evaluation.extra = true;
  });
  assert.deepEqual(problemsOf(wrong), [
    "program.version: wrong-type",
    "readings.routes: unknown-reading",
    "tier: unknown-tier",
    "tiers[0].status: missing-field",
    "tiers[0].requirements[1].counted: out-of-range",
    "tiers[1].requirements: out-of-range",
    "tiers[1].plan.exams: wrong-type",
    "byWorkload.yammer: missing-field",
    "excluded[0].deployment: not-a-whole-number",
    "excluded[0].reasons[0]: unknown-word",
    "extra: unknown-field",
  ]);
});

test("whatever is no answer is refused, and later calls work", () => {
  const thrower = new Proxy({}, { get: () => { throw new Error("no"); }, ownKeys: () => { throw new Error("no"); } });
  const cycle = evaluate(ordinary);
  cycle.tiers = [cycle];
  const getter = evaluate(ordinary);
  Object.defineProperty(getter, "tiers", { get: () => { throw new Error("no"); } });
  const long = evaluate(ordinary);
  long.tiers = { length: 2 ** 40 };
  const endless = evaluate(ordinary);
  endless.excluded = new Proxy([], { get: (_, name) => (name === "length" ? 2 ** 32 - 1 : {}) });
  for (const value of [undefined, null, 5, "silver", [], {}, new Map(), () => {}, 5n, thrower, cycle, getter, long, endless]) {
    const thrown = thrownBy(() => summary(value, "en"));
    assert.equal(thrown.name, "EvidenceError");
    assert.ok(thrown.problems.length > 0);
  }
  assert.ok(summary(evaluate(ordinary), "en").startsWith("## "));
});

test("it can be called from within itself", () => {
  const inner = evaluate(ordinary);
  const outer = evaluate(ordinary);
  const { tiers } = outer;
  let told;
  Object.defineProperty(outer, "tiers", { enumerable: true, get: () => ((told = summary(inner, "en")), tiers) });
  assert.equal(summary(outer, "en"), told);
});
