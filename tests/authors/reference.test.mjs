// docs/embedding.md and embed.d.ts say all that the element and its frame know: a list that is written twice is only
// kept while something compares.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const element = read("web/embed/embed.js");
const types = read("web/embed/embed.d.ts");
const protocol = read("web/embed/protocol.js");
const frame = readdirSync(new URL("../../web/frame/", import.meta.url)).map((name) => read(`web/frame/${name}`)).join("\n");
const reference = read("docs/embedding.md");

/** What a pattern finds in a text, each once. */
const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].flatMap(([, ...found]) => found.filter(Boolean)))];
const names = (list) => all(list, /"([^"]*)"/g).filter(Boolean);

/** The part of the reference below a heading. */
function section(heading) {
  const [, text] = reference.split(new RegExp(`^## ${heading}$`, "m"));
  assert.ok(text, `no section ${heading}`);
  return text.split(/^## /m)[0];
}

/** Fails with what a text does not name in code. */
function has(text, wanted, what) {
  assert.ok(wanted.length > 0, `found no ${what}: has it been written in another way?`);
  const missing = wanted.filter((name) => !new RegExp(`\`${name}(?:\\(\\))?[…\`]`).test(text));
  assert.deepEqual(missing, [], `the reference lacks ${what}`);
}

const [, observed] = element.match(/observedAttributes = \[([^\]]*)\]/);
const attributes = [...new Set([...names(observed), ...all(element, /[gs]etAttribute\("([a-z-]+)"/g)])];
const [, reflected] = element.match(/reflect\(CompetencyCalculator\.prototype, \[([^\]]*)\]/);
const members = all(element, /^ {2}(?:get |set )?(\w+)\([^)]*\) \{$/gm);
const callbacks = ["constructor", "connectedCallback", "connectedMoveCallback", "disconnectedCallback", "attributeChangedCallback"];
const properties = [...names(reflected), ...members.filter((name) => !callbacks.includes(name))];
const events = all(element, /#say\("(\w+)"/g);
const codes = all(`${element}\n${frame}`, /(?:code(?: =|:) |refusal\()"([a-z-]+)"/g);
const [, checked] = element.match(/const lists = \{([^}]*)\}/);

test("every attribute is in the reference and in the types", () => {
  has(section("Attributes"), attributes, "attributes");
  has(types, attributes.filter((name) => !["accent", "market", "theme", "version", "view"].includes(name)), "attributes");
});

test("every value of an attribute is in the reference and in the types", () => {
  const values = ["VIEWS", "THEMES", "MARKETS"].flatMap((list) => {
    const [, found] = protocol.match(new RegExp(`export const ${list} = \\[([^\\]]*)\\]`));
    return names(found);
  });
  has(section("Attributes"), [...values, "auto"], "values");
  for (const value of [...values, "auto"]) assert.match(types, new RegExp(`"${value}"`), `embed.d.ts lacks ${value}`);
});

test("what a frame in a sandbox may do is in the reference", () => {
  const [, permissions] = protocol.match(/export const SANDBOX_PERMISSIONS =\s+"([^"]*)"/);
  assert.ok(section("A plain frame").includes(`sandbox="${permissions}"`), "the reference says something else");
});

test("every property and method is in the reference and in the types", () => {
  has(section("Properties and methods"), properties, "properties");
  for (const name of properties) assert.match(types, new RegExp(`^  (?:readonly |[gs]et )?${name}[(:]`, "m"), `embed.d.ts lacks ${name}`);
});

test("every event is in the reference and in the types", () => {
  has(section("Events"), events, "events");
  for (const name of events) assert.match(types, new RegExp(`addEventListener\\(type: "${name}"`), `embed.d.ts lacks ${name}`);
});

test("every reason of an error is in the reference and in the types", () => {
  const reasons = [...codes, ...all(checked, /(\w+):/g).map((name) => `unknown-${name}`)];
  has(section("Events"), reasons, "codes");
  has(types, reasons, "codes");
});

test("every message is in the reference", () => {
  has(section("Messages"), all(protocol, /kind: "(\w+)"/g), "messages");
  const [, options] = protocol.match(/@typedef \{\{ (view: .*) \}\} FrameOptions/);
  has(section("Messages"), all(options, /(\w+):/g), "options");
});
