// What the peers of the page say, and what they judge by: the project's own English texts and newest program.
//
// Each text is an export of its own, so that esbuild leaves out what a peer does not show. It refuses to have any text or
// threshold of its own: a peer that says less would load faster.

import { readFileSync, readdirSync } from "node:fs";
import { parse } from "smol-toml";

const project = new URL("../../", import.meta.url);
const toml = (path) => parse(readFileSync(new URL(path, project), "utf8"));

/** What is shown before anything runs, and what is shown at all times. */
const SECTIONS = ["page", "form", "market", "users", "people", "reset", "tier", "verdict", "requirement", "rules", "footer", "status", "version"];

const locale = toml("locales/en.toml");
const newest = readdirSync(new URL("programs/", project)).filter((name) => name.endsWith(".toml")).sort().at(-1);
const rules = toml(`programs/${newest}`);

const camel = (words) => words.replace(/[-.]([a-z])/g, (_, letter) => letter.toUpperCase());

/** Every text, by section and key: `users.not-a-number` is `usersNotANumber`. */
export const text = Object.fromEntries(
  SECTIONS.flatMap((section) =>
    Object.entries({ ...locale[section], ...locale.prerendered[section] }).map(([key, words]) => [
      camel(`${section}.${key}`),
      words,
    ]),
  ),
);

/** The rules, with what the English page calls them. */
export const program = programOf(locale.program[rules.id]);

function programOf(words) {
  const named = (list) => list.map(({ id, name, link }) => ({ id, name, link }));
  const told = (list, said) => list.map(({ id, link }) => ({ id, words: said[id], link }));
  return {
    title: words.title,
    option: words.option,
    source: rules.source,
    date: new Intl.DateTimeFormat(locale.chunk.date.region, { dateStyle: "long", timeZone: "UTC" }).format(new Date(rules.version)),
    status: rules.status.map(({ date, link }) => ({ words: words.status[date], link })),
    tiers: rules.tiers.map(({ id, activeEntitlements, qualifiedIndividuals, clauses }) => ({
      id,
      clauses,
      activeEntitlements,
      qualifiedIndividuals,
    })),
    clauses: told(rules.clauses, words.clauses),
    workloads: named(rules.workloads),
    associations: told(rules.associations, words.associations),
    exams: named(rules.exams),
    certifications: named(rules.certifications),
  };
}

/** Lets scripts import `facts/text` and `facts/program`. */
export const facts = {
  name: "facts",
  setup(build) {
    const modules = { "facts/text": text, "facts/program": program };
    const filter = /^facts\//;
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: "facts" }));
    build.onLoad({ filter, namespace: "facts" }, ({ path }) => ({
      contents: Object.entries(modules[path])
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join("\n"),
    }));
  },
};
