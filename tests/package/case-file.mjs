// One case of tests/cases: evidence in, answer or error out. The format is told in its README.

import { evaluate, program, thrownBy } from "./engine.mjs";

const KEYS = ["name", "evidence", "options", "program", "expect", "error"];

/** Says what differs between what a case expects and what the engine answers; nothing when it holds. */
export function differences(read) {
  const unknown = Object.keys(read).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) throw new Error(`unknown key ${unknown[0]}`);
  if (!("evidence" in read)) throw new Error("a case has evidence");
  if ("expect" in read === "error" in read) throw new Error("a case has either expect or error");
  const options = withNulls(read.options);
  const given = "program" in read ? { ...options, program: changed(options?.program, read.program) } : options;
  const answer = () => evaluate(withNulls(read.evidence), given);
  if ("error" in read) return errorDifferences(read.error, thrownBy(answer));
  if (leaves(read.expect) === 0) throw new Error("a case expects something");
  return [...partDifferences("", withNulls(read.expect), answer())];
}

function leaves(expected) {
  if (typeof expected !== "object") return 1;
  return Array.isArray(expected) ? 1 : Object.values(expected).reduce((sum, part) => sum + leaves(part), 0);
}

/** TOML has no null, so the text stands for it. */
function withNulls(value) {
  if (value === "null") return null;
  if (Array.isArray(value)) return value.map(withNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withNulls(part)]));
}

/** The program of this version, or the one in force, with other values at some paths. */
function changed(version, changes) {
  const copy = program(version);
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
    const last = steps.pop();
    const place = steps.reduce((place, step) => place?.[step], copy);
    if (typeof place !== "object" || place === null) throw new Error(`${path} leads nowhere`);
    place[last] = withNulls(value);
  }
  return copy;
}

function errorDifferences(expected, thrown) {
  const plain = (problems) => problems.map(({ path, code }) => ({ path, code }));
  const [wanted, found] = [expected, thrown].map(({ name, problems }) =>
    JSON.stringify({ name, problems: plain(problems ?? []) }),
  );
  return wanted === found ? [] : [`threw ${found}, should throw ${wanted}`];
}

const SHORT_FORMS = {
  silver: ({ tiers }) => tiers?.find(({ tier }) => tier === "silver"),
  gold: ({ tiers }) => tiers?.find(({ tier }) => tier === "gold"),
  activeEntitlements: ({ requirements }) => requirements?.find(({ id }) => id === "active-entitlements"),
  qualifiedIndividuals: ({ requirements }) => requirements?.find(({ id }) => id === "qualified-individuals"),
};

function* partDifferences(path, expected, found) {
  const isList = Array.isArray(expected);
  if (typeof expected !== "object" || expected === null || typeof found !== "object" || found === null) {
    if (expected !== found) yield `${path}: is ${JSON.stringify(found)}, should be ${JSON.stringify(expected)}`;
    return;
  }
  if (isList !== Array.isArray(found) || (isList && expected.length !== found.length)) {
    yield `${path}: is ${JSON.stringify(found)}, should be ${JSON.stringify(expected)}`;
    return;
  }
  for (const [key, part] of Object.entries(expected)) {
    const short = key in found ? undefined : SHORT_FORMS[key];
    yield* partDifferences(path === "" ? key : `${path}.${key}`, part, short ? short(found) : found[key]);
  }
}
