// How a host that is written in TypeScript uses the element. Every line marked so must not compile.

import { CompetencyCalculator, type EmbedError, type Result } from "competency-calculator-embed";

const calculator: CompetencyCalculator | null = document.querySelector("competency-calculator");
if (calculator) {
  calculator.view = "compact";
  calculator.theme = "auto";
  calculator.market = "developing";
  calculator.version = "2017-06-27";
  calculator.shareResult = true;
  calculator.evidence = { market: "developed", deployments: [{ workload: "yammer", activeUsers: null }], individuals: [] };
  calculator.evidence = null;
  calculator.reset();
  const tier: "silver" | "gold" | null | undefined = calculator.evaluation?.tier;
  calculator.addEventListener("ready", ({ detail }) => console.log(detail, tier));
  calculator.addEventListener("change", ({ detail }) => {
    const { evidence, evaluation }: Result = detail;
    console.log(evidence.individuals?.length, evaluation.tiers[0]?.plan?.addActiveUsers);
  });
  calculator.addEventListener("error", ({ detail }) => {
    const { code, problems }: EmbedError = detail;
    console.log(code, problems[0]?.path);
  });

  // @ts-expect-error: there is no such view
  calculator.view = "tiny";
  // @ts-expect-error: there is no such version
  calculator.version = "2016-06-27";
  // @ts-expect-error: there is no such workload
  calculator.evidence = { deployments: [{ workload: "outlook" }] };
  // @ts-expect-error: the answer cannot be set
  calculator.evaluation = null;
}
