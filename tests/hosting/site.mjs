// What there is to serve, and which headers _headers wants with it.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

import { FOLDERS } from "../../build/languages.mjs";
import { readRules } from "../../build/publish/header-rules.mjs";

/** The page as built; PAGE chooses another build. */
export const built = resolve(process.env.PAGE ?? "dist");

/**
 * A small folder that has a file of each kind that deploy/_headers knows, and beside it one that nobody may read.
 * @param {import("node:test").TestContext} t
 * @returns {string}
 */
export function everyKind(t) {
  const outside = mkdtempSync(join(tmpdir(), "hosting-"));
  t.after(() => rmSync(outside, { recursive: true }));
  const folder = join(outside, "site");
  const kinds = readRules(readFileSync("deploy/_headers", "utf8")).slice(1);
  const places = { "*": "part", "[[hash]]": "1f9d0c4b7a3e5d62", "[[version]]": "0.1.0", "[[other]]": "unforeseen.txt" };
  const inEachLanguage = (pattern) => FOLDERS.map((language) => pattern.replace("[[language]]", language));
  for (const pattern of new Set(kinds.flatMap(({ paths }) => paths).flatMap(inEachLanguage))) {
    const path = pattern.replace(/\*|\[\[[a-z]+\]\]/g, (place) => places[place]);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${path}: ${"as it was written, ".repeat(20)}\n`);
  }
  writeFileSync(join(outside, "secret"), SECRET);
  publish(folder);
  return folder;
}

/** What is outside of the folder that is served. */
export const SECRET = "not for anybody\n";

/**
 * The last steps of the build.
 * @param {string} folder
 * @returns {void}
 */
function publish(folder) {
  for (const step of ["headers", "compress"]) execFileSync(process.execPath, [`build/publish/${step}.mjs`, folder]);
}

/**
 * Every path that a browser may ask for, with its file.
 * @param {string} folder
 * @returns {{ path: string, file: string }[]}
 */
export function paths(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const sent = entries.filter((entry) => entry.isFile() && !/^_headers$|\.(?:br|gz)$/.test(entry.name));
  if (sent.length === 0) throw new Error(`${folder} is empty: make build`);
  return sent.flatMap((entry) => {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const path = `/${relative(folder, file)}`;
    const names = path.endsWith("/index.html") ? [path, path.slice(0, -"index.html".length)] : [path];
    return names.map((name) => ({ path: name, file }));
  });
}

/**
 * What _headers of a folder wants: for everything, for a path, and which headers it knows at all.
 * @param {string} folder
 * @returns {{ everywhere: Map<string, string>, known: Set<string>, of: (path: string) => Map<string, string> }}
 */
export function wanted(folder) {
  const rules = readRules(readFileSync(join(folder, "_headers"), "utf8"));
  const small = (headers) => headers.map(([name, value]) => [name.toLowerCase(), value]);
  const known = new Set(rules.flatMap(({ headers }) => small(headers).map(([name]) => name)));
  const everywhere = new Map(small(rules[0].headers));
  const of = (path) => {
    const rule = rules.find(({ paths }) => paths.includes(path));
    if (!rule) throw new Error(`_headers says nothing of ${path}`);
    return new Map([...everywhere, ...small(rule.headers)]);
  };
  return { everywhere, known, of };
}
