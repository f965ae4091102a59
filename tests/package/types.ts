// What compiles against the package's types, and what must not. It is compiled, never run.

import init, {
  changes,
  evaluate,
  parseCsv,
  program,
  versions,
  type Change,
  type CsvList,
  type CsvProblem,
  type Evaluation,
  type Evidence,
  type EvidenceError,
  type Exclusion,
  type Individual,
  type Interval,
  type Plan,
  type Problem,
  type Program,
  type ProgramError,
  type Readings,
  type RequirementResult,
  type TierResult,
} from "competency-calculator";
import initWords, { changes as toldChanges, summary } from "competency-calculator/summary";

const started: Promise<unknown> = init();
void started.then(() => init("competency_calculator_bg.wasm"));
void initWords();

// What is known may be as little as nothing.
evaluate({});
evaluate({ market: "developed", deployments: [], individuals: [] });
evaluate({ deployments: [], complete: { deployments: false, individuals: null } });
evaluate({ complete: {} });
const evidence: Evidence = {
  market: "developing",
  deployments: [
    { workload: "proplus" },
    { customer: "Contoso", workload: "yammer", activeUsers: null, licence: "trial", association: "any" },
  ],
  individuals: [{}, { name: "Ana", exams: ["70-346"], certifications: ["mcsa-office-365"] }],
};
const answer: Evaluation = evaluate(evidence, { readings: { routes: "separate" }, program: program() });
evaluate(evidence, {});

// An answer can be told in a language that its tag names.
const short: string = summary(answer, "pt-BR");

// Every part of an answer has its type.
const version: "2017-07-07" | "2017-06-27" = answer.program.version;
const tier: "silver" | "gold" | null = answer.possible;
const yammer: Interval = answer.byWorkload.yammer;
const result: TierResult | undefined = answer.tiers[0];
const requirement: RequirementResult | undefined = result?.requirements[1];
const required: number | null | undefined = requirement?.required;
const plan: Plan | null | undefined = result?.plan;
const person: number | null | undefined = plan?.exams[0]?.individual;
const reason: Exclusion | undefined = answer.excluded[0]?.reasons[0];
const notListed: Exclusion = "association-not-listed";
const other: Readings | undefined = answer.alternatives[0]?.readings;
const without: Evaluation["tier"] | undefined = answer.withoutDuplicates?.tier;
const warning: "possible-duplicate" | undefined = answer.warnings[0]?.code;

// A program is data in every language.
const rules: Program = program();
const statement: string | undefined = rules.clauses[0]?.statement["pt-BR"];
const threshold: number | undefined = rules.tiers[0]?.activeEntitlements.developing;

// Every shipped version judges, and is data.
const dates: string[] = versions();
const former: Program = program(dates[1]);
for (const date of dates) evaluate(evidence, { program: date });
evaluate(evidence, { program: former });
parseCsv(new Uint8Array(), { program: "2017-06-27" });
const change: Change | undefined = changes(dates[1], dates[0])[0];
const added: string | undefined = change?.what === "added" ? change.id : undefined;
const sentence: string | undefined = toldChanges(dates[1], null, "pt-BR")[0];

function told(error: EvidenceError | ProgramError): string {
  const problems: Problem[] = error.problems;
  return error.name === "ProgramError" ? error.message : problems.map(({ code, path }) => code + path).join();
}

// A list is read into deployments that can be evaluated.
const list: CsvList = parseCsv(new Uint8Array(), { columns: ["customer", null, "yammer"], separator: ";" });
const wrong: CsvProblem | undefined = list.problems[0];
const column: string | null | undefined = wrong?.column;
evaluate({ deployments: parseCsv(new Uint8Array()).deployments });

// And this must not compile.

// @ts-expect-error a text is no bytes
parseCsv("a,b");
// @ts-expect-error no such separator
parseCsv(new Uint8Array(), { separator: ":" });
// @ts-expect-error no such column
parseCsv(new Uint8Array(), { columns: ["teams"] });

// @ts-expect-error evidence must be given
evaluate();
// @ts-expect-error a list is no evidence
evaluate([]);
// @ts-expect-error no such market
evaluate({ market: "moon" });
// @ts-expect-error a deployment has a workload
evaluate({ deployments: [{ activeUsers: 5 }] });
// @ts-expect-error no such workload
evaluate({ deployments: [{ workload: "teams" }] });
// @ts-expect-error users are a number
evaluate({ deployments: [{ workload: "yammer", activeUsers: "5" }] });
// @ts-expect-error users are no BigInt
evaluate({ deployments: [{ workload: "yammer", activeUsers: 5n }] });
// @ts-expect-error no such licence
evaluate({ deployments: [{ workload: "yammer", licence: "free" }] });
// @ts-expect-error no such association
evaluate({ deployments: [{ workload: "yammer", association: "friend" }] });
// @ts-expect-error no such exam
const wrongExam: Individual = { exams: ["70-999"] };
// @ts-expect-error no such field
evaluate({ planet: "earth" });
// @ts-expect-error a list is complete or not
evaluate({ complete: { deployments: "no" } });
// @ts-expect-error no such list
evaluate({ complete: { customers: false } });
// @ts-expect-error no such reading
evaluate({}, { readings: { workloads: "most" } });
// @ts-expect-error half a program
evaluate({}, { program: { id: "cloud-productivity" } });
// @ts-expect-error a version is a text
evaluate({}, { program: 20170627 });
// @ts-expect-error a version is a text
program(2017);
// @ts-expect-error no language
summary(answer);
// @ts-expect-error no language
toldChanges(dates[1], null);
// @ts-expect-error data is in no language
changes(dates[1], null, "pt-BR");
// @ts-expect-error half an answer
summary({ tier: "silver" }, "en");
// @ts-expect-error possible may be without limit
const limit: number = yammer.possible;
// @ts-expect-error the tier may be none
const sure: "silver" | "gold" = answer.tier;
// @ts-expect-error no such code
const code: Problem["code"] = "unknown-planet";
// @ts-expect-error nothing is called so
answer.verdict;

export { added, code, column, limit, notListed, other, sentence, person, reason, required, short, statement, sure, threshold, tier, told, version, warning, without, wrongExam };
