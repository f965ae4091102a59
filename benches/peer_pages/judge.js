// The rule as a page of its own would write it: what counts, what could, and how each tier stands.
//
// Both peers judge by this. It answers what their pages show and refuses the rest: no plan, no readings, no lists.

import { certifications, exams, tiers, workloads } from "facts/program";

/** What has been entered. */
export const EMPTY = { market: "", users: {}, people: [], nobody: false };

/** The figure that was typed, or nothing if that is none. */
function figureOf(typed = "") {
  const digits = typed.replace(/[\s,]/g, "");
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** Whether what was typed is neither empty nor a figure. */
export const isWrong = (typed = "") => typed.trim() !== "" && figureOf(typed) === undefined;

const qualifies = ({ held }) =>
  exams.every(({ id }) => held.includes(id)) || certifications.some(({ id }) => held.includes(id));

/** What surely counts and what could, of users and of people. */
function counted({ users, people, nobody }) {
  const figures = workloads.map(({ id }) => figureOf(users[id]));
  const sum = figures.reduce((sum, figure) => sum + (figure ?? 0), 0);
  const qualified = people.filter(qualifies).length;
  const isOver = nobody && people.every((person) => qualifies(person) || person.complete);
  return {
    activeEntitlements: { counted: sum, possible: figures.includes(undefined) ? Infinity : sum },
    qualifiedIndividuals: { counted: qualified, possible: isOver ? qualified : Infinity },
  };
}

function requirement(id, required, { counted, possible }) {
  const [lowest, highest] = [Math.min(...required), Math.max(...required)];
  const status = counted >= highest ? "met" : possible < lowest ? "not-met" : "unknown";
  return { id, counted, possible, lowest, highest, status };
}

/** How each tier stands, which one is reached, and which one still could be. */
export function judge(entered) {
  const figures = counted(entered);
  const judged = tiers.map(({ id, clauses, activeEntitlements, qualifiedIndividuals }) => {
    const { [entered.market]: known } = activeEntitlements;
    const requirements = [
      requirement("activeEntitlements", known ? [known] : Object.values(activeEntitlements), figures.activeEntitlements),
      requirement("qualifiedIndividuals", [qualifiedIndividuals], figures.qualifiedIndividuals),
    ];
    const has = (status) => requirements.some((requirement) => requirement.status === status);
    return { id, clauses, requirements, status: has("not-met") ? "not-met" : has("unknown") ? "unknown" : "met" };
  });
  return {
    tiers: judged,
    tier: judged.findLast(({ status }) => status === "met"),
    possible: judged.findLast(({ status }) => status !== "not-met"),
  };
}
