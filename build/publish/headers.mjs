// Writes _headers from deploy/_headers: it tells static hosts which headers belong to which file.
//
// node build/publish/headers.mjs FOLDER [PATH]
// PATH is the path of the folder on its host, such as /calculator; without it, the root.
//
// Every file gets a rule with its own path. Hosts differ in what they make of a pattern, and where two rules fit
// they join both values with a comma, which makes two policies of one. SHA256SUMS has a rule before it is there: it is written
// last, with the hash of _headers.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { FOLDERS } from "../languages.mjs";
import { filesOf } from "./files.mjs";
import { readRules, writeRules } from "./header-rules.mjs";

const [folder, under = ""] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");
const prefix = under.replace(/\/+$/, "");

/** Placeholders in the patterns of deploy/_headers. Trunk drops a hash's leading zeros. */
const PLACES = {
  "*": ".*",
  "[[hash]]": "[0-9a-f]{12,16}",
  "[[version]]": "[0-9]+\\.[0-9]+\\.[0-9]+",
  "[[language]]": `(?:${FOLDERS.join("|")})`,
  "[[other]]": ".*",
};

/** One line of all the directives of a file, as a header takes them. */
const policyIn = (file) => readFileSync(`deploy/${file}.txt`, "utf8").trim().split(/\s*\n\s*/).join("; ");
const stated = readFileSync("deploy/_headers", "utf8")
  .replaceAll("[[page-policy]]", policyIn("content-security-policy"))
  .replaceAll("[[frame-policy]]", policyIn("frame-policy"));
const [everywhere, ...kinds] = readRules(stated);

/**
 * Whether a pattern of deploy/_headers fits a path.
 * @param {string} pattern
 * @param {string} path
 * @returns {boolean}
 */
function fits(pattern, path) {
  const parts = pattern.split(/(\*|\[\[[a-z]+\]\])/);
  const source = parts.map((part) => PLACES[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${source.join("")}$`).test(path);
}

/**
 * All the paths of a file: a folder stands for its index.html, and some hosts drop the ending of pages.
 * @param {string} path
 * @returns {string[]}
 */
function namesOf(path) {
  if (path.endsWith("/index.html")) return [path.slice(0, -"index.html".length), path];
  return path.endsWith(".html") ? [path, path.slice(0, -".html".length)] : [path];
}

const found = filesOf(folder).filter((name) => !/(?:^|\/)_headers$|\.(?:br|gz)$/.test(name));
const published = [...new Set([...found, "SHA256SUMS"])].map((name) => `/${name}`).sort();

const rules = published.map((path) => {
  const kind = kinds.find(({ paths }) => paths.some((pattern) => fits(pattern, path)));
  if (!kind) throw new Error(`deploy/_headers says nothing of ${path}`);
  return { paths: namesOf(path).map((name) => prefix + name), headers: kind.headers };
});
const all = { paths: [`${prefix}/*`], headers: everywhere.headers };
writeFileSync(join(folder, "_headers"), writeRules([all, ...rules]));
