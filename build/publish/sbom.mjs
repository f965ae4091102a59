// Writes sbom.cdx.json, the software bill of materials in CycloneDX: every package that is published, and every package
// that makes what is published. Whoever hears of a weakness in one of them can look it up there.
//
// node build/publish/sbom.mjs FOLDER
// `required` is what is compiled into the modules. `excluded` is what runs on the machine that builds, listed for every
// kind of machine. Packages for tests are not listed. Of Trunk and wasm-bindgen's program, which no lock file of the
// project covers, only the version is. It refuses to say when and where it was written: the same sources give the same file.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

/** What Trunk and build/importer.sh compile for browsers. */
const MODULES = ["hydrate", "importer"];
/** What src/bin/prerender.rs is compiled with. */
const PRERENDER = "ssr";
/** The packages of package-lock.json that take part in the build. */
const NPM = ["binaryen", "esbuild"];

/** @typedef {{ type: string, name: string, version: string, purl: string, scope: string, license?: string }} Listed */

/** @type {Map<string, Listed>} by purl */
const listed = new Map();
/** @type {Map<string, Set<string>>} what each package depends on, by purl */
const uses = new Map();

/** @param {Listed} found */
function list(found) {
  // What ships is listed first, and stays `required` if it also runs at build time.
  if (!listed.has(found.purl)) listed.set(found.purl, found);
  return found.purl;
}

/**
 * @param {string | undefined} user the page itself, if undefined
 * @param {string} used
 */
function use(user, used) {
  const from = user ?? page.purl;
  uses.set(from, (uses.get(from) ?? new Set()).add(used));
}

/** @type {(kind: string, name: string, version: string) => string} */
const purl = (kind, name, version) => `pkg:${kind}/${name.replace("@", "%40")}@${encodeURIComponent(version)}`;
const output = (program, given) => execFileSync(program, given, { encoding: "utf8", maxBuffer: 2 ** 26 });
const firstIn = (text, pattern) => {
  const [, found] = text.match(pattern) ?? [];
  if (!found) throw new Error(`nothing is like ${pattern}`);
  return found;
};

/**
 * Lists the crates that cargo resolves: Cargo.lock narrowed down to features, targets and kinds of dependency.
 * @param {string} scope
 * @param {string[]} given
 */
function crates(scope, given) {
  const lines = output("cargo", ["tree", "--locked", "--prefix", "depth", "--format", "{p}|{l}", ...given]).trim().split("\n");
  /** @type {(string | undefined)[]} the packages from the root down to the line before */
  const path = [];
  for (const line of lines) {
    const [, depth, name, version, folder, license] =
      line.match(/^(\d+)(\S+) v(\S+)(?: \(proc-macro\))?( \(.+\))?\|([^|]*?)(?: \(\*\))?$/) ?? [];
    if (!name) throw new Error(`cargo tree says: ${line}`);
    path.length = Number(depth);
    // What has a folder is the project's own.
    const found = folder
      ? undefined
      : list({ type: "library", name, version, purl: purl("cargo", name, version), scope, license: license.replace(/\s*\/\s*/g, " OR ") });
    if (found) use(path.at(-1), found);
    path.push(found);
  }
}

/**
 * Lists a package of package-lock.json with all that it depends on.
 * @param {string} name
 * @param {string} [user] where in the lock file the package is that depends on it
 */
function npmPackage(name, user = "") {
  const places = [`${user}/node_modules/${name}`, `node_modules/${name}`];
  const place = places.find((place) => place in locked);
  if (!place) throw new Error(`package-lock.json has no ${name}`);
  const { version, license, dependencies, optionalDependencies } = locked[place];
  const found = purl("npm", name, version);
  const isNew = !listed.has(found);
  list({ type: "library", name, version, purl: found, scope: "excluded", license });
  const further = isNew ? Object.keys({ ...dependencies, ...optionalDependencies }) : [];
  for (const other of further) use(found, npmPackage(other, place));
  return found;
}

const locked = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
const cargoLock = readFileSync("Cargo.lock", "utf8");
const ownVersion = firstIn(readFileSync("Cargo.toml", "utf8"), /^version = "(.+)"$/m);
const license = firstIn(readFileSync("Cargo.toml", "utf8"), /^license = "(.+)"$/m);
const page = { type: "application", name: "competency-calculator", version: ownVersion, purl: purl("generic", "competency-calculator", ownVersion), license };

const features = ["--no-default-features", "--features"];
for (const feature of MODULES) {
  crates("required", ["--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro", ...features, feature]);
}
const building = ["--target", "all", "--edges", "normal,build"];
crates("excluded", [...building, ...features, [...MODULES, PRERENDER].join()]);
crates("excluded", [...building, "--manifest-path", "build/split/Cargo.toml"]);
for (const name of NPM) use(undefined, npmPackage(name));

const rust = firstIn(output("rustc", ["--version"]), /^rustc (\S+)/);
for (const [kind, name, version, scope, license] of [
  ["generic", "rust-std", rust, "required", "MIT OR Apache-2.0"],
  ["generic", "rustc", rust, "excluded", "MIT OR Apache-2.0"],
  ["generic", "node", process.versions.node, "excluded", "MIT"],
  ["cargo", "trunk", firstIn(readFileSync("Makefile", "utf8"), /^TRUNK_VERSION := (.+)$/m), "excluded", "MIT OR Apache-2.0"],
  ["cargo", "wasm-bindgen-cli", firstIn(cargoLock, /^name = "wasm-bindgen"\nversion = "(.+)"$/m), "excluded", "MIT OR Apache-2.0"],
]) {
  use(undefined, list({ type: scope === "required" ? "library" : "application", name, version, purl: purl(kind, name, version), scope, license }));
}

/** @param {Omit<Listed, "scope"> & { scope?: string }} found */
const component = ({ license, purl, ...rest }) => ({
  ...rest,
  "bom-ref": purl,
  purl,
  ...(license && { licenses: [{ expression: license }] }),
});
const refs = [page.purl, ...[...listed.keys()].sort()];
const document = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: component(page) },
  components: refs.flatMap((ref) => listed.get(ref) ?? []).map(component),
  dependencies: refs.map((ref) => ({ ref, dependsOn: [...(uses.get(ref) ?? [])].sort() })),
};
writeFileSync(join(folder, "sbom.cdx.json"), `${JSON.stringify(document, null, 1)}\n`);
const shipped = document.components.filter(({ scope }) => scope === "required").length;
console.log(`sbom.cdx.json lists ${shipped} packages that are published, and ${document.components.length - shipped} that make them`);
