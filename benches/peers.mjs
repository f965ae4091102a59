// Holds a full evaluation, through the border between JavaScript and WebAssembly, against the bare
// verdict of json-rules-engine on the same rule, in one process. Both are warmed up and take turns,
// so that whatever else the machine does weighs on both; the medians are printed, and their ratio.
//
// The peer answers one question, which tier is reached. Ours also explains, bounds what is unknown,
// plans, and says what other readings would change. With the goal missed it ends with an error.

import { readFile } from "node:fs/promises";
import { Engine } from "json-rules-engine";

const pkg = new URL(process.env.PACKAGE_DIR ?? "../pkg/", import.meta.url);
const { default: init, evaluate } = await import(new URL("competency_calculator.js", pkg));
await init({ module_or_path: await readFile(new URL("competency_calculator_bg.wasm", pkg)) });

const ROUNDS = 15;
const TURNS = 2000;
const WARM_UP = 10_000;
/** A full answer may take this share of the time that the peer takes. */
const GOAL = 0.25;

const deployment = (customer, workload, activeUsers, licence, association) => ({
  customer,
  workload,
  activeUsers,
  licence,
  association,
});

const evidence = {
  market: "developed",
  deployments: [
    deployment("Contoso", "exchange-online", 1500, "paid", "delegated-administrator"),
    deployment("Fabrikam", "sharepoint-online", 900, "paid", "transacting-partner"),
    deployment("Adatum", "yammer", 700, "trial", "digital-partner-of-record"),
    deployment("Litware", "proplus", 1200, "paid", "fasttrack-partner"),
    deployment("Tailspin", "skype-for-business", 300, "paid", "none"),
  ],
  individuals: [
    { name: "Ana", exams: ["70-346", "70-347"], certifications: [] },
    { name: "Bruno", exams: ["70-346"], certifications: [] },
    { name: "Clara", exams: [], certifications: ["mcsa-office-365"] },
  ],
};

const peer = peerEngine();

async function peerTier() {
  const { events } = await peer.run(evidence);
  const reached = new Set(events.map((event) => event.type));
  return reached.has("gold") ? "gold" : reached.has("silver") ? "silver" : null;
}

/** The rule as its users write it: facts that count, and one condition tree for each tier. */
function peerEngine() {
  const engine = new Engine();
  engine.addFact("active-entitlements", async (_, almanac) => {
    const deployments = await almanac.factValue("deployments");
    return deployments
      .filter(({ licence, association }) => licence === "paid" && association !== "none")
      .reduce((sum, { activeUsers }) => sum + activeUsers, 0);
  });
  engine.addFact("qualified-individuals", async (_, almanac) => {
    const individuals = await almanac.factValue("individuals");
    return individuals.filter(
      ({ exams, certifications }) =>
        (exams.includes("70-346") && exams.includes("70-347")) || certifications.includes("mcsa-office-365"),
    ).length;
  });
  const is = (fact, value) => ({ fact, operator: "equal", value });
  const atLeast = (fact, value) => ({ fact, operator: "greaterThanInclusive", value });
  engine.addRule({
    event: { type: "silver" },
    conditions: {
      all: [
        {
          any: [
            { all: [is("market", "developed"), atLeast("active-entitlements", 2000)] },
            { all: [is("market", "developing"), atLeast("active-entitlements", 1000)] },
          ],
        },
        atLeast("qualified-individuals", 1),
      ],
    },
  });
  engine.addRule({
    event: { type: "gold" },
    conditions: { all: [atLeast("active-entitlements", 4000), atLeast("qualified-individuals", 2)] },
  });
  return engine;
}

/** Microseconds for one of `turns` calls. */
async function time(call, turns) {
  const start = process.hrtime.bigint();
  for (let turn = 0; turn < turns; turn += 1) await call();
  return Number(process.hrtime.bigint() - start) / turns / 1000;
}

async function timeOurs(turns) {
  const start = process.hrtime.bigint();
  for (let turn = 0; turn < turns; turn += 1) evaluate(evidence);
  return Number(process.hrtime.bigint() - start) / turns / 1000;
}

const median = (figures) => figures.toSorted((one, two) => one - two)[Math.floor(figures.length / 2)];

const [our, their] = [evaluate(evidence).tier, await peerTier()];
if (our !== their) throw new Error(`the verdicts differ: ours ${our}, the peer's ${their}`);

await timeOurs(WARM_UP);
await time(peerTier, WARM_UP);
const ours = [];
const theirs = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await timeOurs(TURNS));
  theirs.push(await time(peerTier, TURNS));
}

const ratio = median(ours) / median(theirs);
console.log(`competency-calculator, full answer: ${median(ours).toFixed(1)} µs`);
console.log(`json-rules-engine, bare verdict:    ${median(theirs).toFixed(1)} µs`);
console.log(`ratio:                              ${ratio.toFixed(2)}× (goal: at most ${GOAL}×)`);
if (ratio > GOAL) process.exitCode = 1;
