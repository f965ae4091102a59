// What every tool is asked to run: both entries, from start to answer.

import init, { evaluate, parseCsv } from "competency-calculator";
import initWords, { summary } from "competency-calculator/summary";

/** An answer as data and in words. */
export async function answer() {
  await Promise.all([init(), init(), initWords()]);
  const list = "Customer,Workload,Users\nContoso,Yammer,2500\n";
  const { deployments } = parseCsv(Uint8Array.from(list, (letter) => letter.charCodeAt(0)));
  const evaluation = evaluate({ deployments, complete: { deployments: false } });
  return `${evaluation.byWorkload.yammer.possible ?? "open"}: ${summary(evaluation, "en").split("\n")[0]}`;
}
