// sbom.cdx.json lists what is published and what makes it. What that is, the build's own files say: the features that it
// compiles with, the packages that it imports, and the lock files.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { built } from "./site.mjs";

const read = (path) => readFileSync(path, "utf8");
const written = read(join(built, "sbom.cdx.json"));
const sbom = JSON.parse(written);
const text = (name, version) => `${name} ${version}`;

/** The crates that a feature compiles into a module for browsers. */
function shipping(feature) {
  const given = ["--target", "wasm32-unknown-unknown", "--no-default-features", "--features", feature];
  const shown = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--no-dedupe"];
  const lines = execFileSync("cargo", ["tree", "--locked", ...given, ...shown], { encoding: "utf8" }).trim().split("\n");
  const crates = lines.filter((line) => !line.endsWith(")")).map((line) => line.split(" v"));
  assert.ok(crates.length, feature);
  return crates.map(([name, version]) => text(name, version));
}

/** The crates of both modules, as the build asks for them. */
function shippingCrates() {
  const page = read("index.html").match(/data-cargo-features="(.+?)"/)?.[1];
  const importer = read("build/importer.sh").match(/--features (\S+)/)?.[1];
  return new Set([page, importer].flatMap(shipping));
}

/** The packages that scripts of the build import or run, with all that they depend on. */
function buildingPackages() {
  const sources = readdirSync("build", { recursive: true }).map((name) => join("build", name));
  const scripts = sources.filter((name) => name.endsWith(".mjs")).map(read).join("\n");
  const imported = [...scripts.matchAll(/ from "((?:@[\w-]+\/)?[a-z][\w-]*)"/g)].map(([, name]) => name);
  const commands = sources.filter((name) => name.endsWith(".sh")).map(read).join("\n");
  const run = [...commands.matchAll(/node_modules\/\.bin\/([\w-]+)/g)].map(([, name]) => name);
  const { packages } = JSON.parse(read("package-lock.json"));
  const owner = (program) => Object.keys(packages).find((place) => packages[place].bin?.[program])?.slice("node_modules/".length);
  const found = new Set([...imported, ...run.map(owner)]);
  assert.ok(found.size, "the build uses no package");
  for (const name of found) {
    const { dependencies, optionalDependencies } = packages[`node_modules/${name}`];
    for (const further of Object.keys({ ...dependencies, ...optionalDependencies })) found.add(further);
  }
  return new Set([...found].map((name) => text(name, packages[`node_modules/${name}`].version)));
}

/** The packages of one kind in a document. */
const inDocument = ({ components }, kind, isOne = () => true) =>
  new Set(components.filter((one) => one.purl.startsWith(`pkg:${kind}/`) && isOne(one)).map(({ name, version }) => text(name, version)));
const isPublished = ({ scope }) => scope === "required";
const missing = (document, kind, wanted) => [...wanted].filter((one) => !inDocument(document, kind).has(one));

test("every crate that is compiled into a module is listed as published, and no other", () => {
  assert.deepEqual([...inDocument(sbom, "cargo", isPublished)].sort(), [...shippingCrates()].sort());
});

test("every package that the build imports or runs is listed, and no other of npm", () => {
  assert.deepEqual([...inDocument(sbom, "npm")].sort(), [...buildingPackages()].sort());
});

test("any package that is left out is found", () => {
  for (const [kind, wanted] of [["cargo", shippingCrates()], ["npm", buildingPackages()]]) {
    assert.deepEqual(missing(sbom, kind, wanted), []);
    for (const left of wanted) {
      const components = sbom.components.filter(({ name, version }) => text(name, version) !== left);
      assert.deepEqual(missing({ components }, kind, wanted), [left]);
    }
  }
});

test("every crate has the version of a lock file", () => {
  const locks = ["Cargo.lock", "build/split/Cargo.lock"].map(read).join("\n");
  const locked = new Set([...locks.matchAll(/^name = "(.+)"\nversion = "(.+)"$/gm)].map(([, name, version]) => text(name, version)));
  // Tools have a version and no lock file here.
  const tools = ["trunk", "wasm-bindgen-cli"];
  const crates = inDocument(sbom, "cargo", ({ name }) => !tools.includes(name));
  assert.deepEqual([...crates].filter((one) => !locked.has(one)), []);
  assert.ok(tools.every((tool) => sbom.components.some(({ name }) => name === tool)));
});

test("every package has a licence, and one name that all refer to", () => {
  assert.deepEqual(sbom.components.filter(({ licenses }) => !licenses).map(({ name }) => name), []);
  const refs = sbom.dependencies.map(({ ref }) => ref);
  assert.equal(new Set(refs).size, refs.length);
  assert.deepEqual(refs, [sbom.metadata.component, ...sbom.components].map((one) => one["bom-ref"]));
  const used = new Set(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn));
  assert.deepEqual([...used].filter((ref) => !refs.includes(ref)), []);
  assert.deepEqual(refs.slice(1).filter((ref) => !used.has(ref)), [], "nothing depends on these");
});

test("it says nothing of when and where it was written", (t) => {
  assert.doesNotMatch(written, /https?:|file:|registry|timestamp|serialNumber|\b20\d\d-\d\d/);
  assert.ok(!written.includes(process.cwd()));
  const folder = mkdtempSync(join(tmpdir(), "sbom-"));
  t.after(() => rmSync(folder, { recursive: true }));
  execFileSync(process.execPath, ["build/publish/sbom.mjs", folder], { stdio: ["ignore", "ignore", "inherit"] });
  assert.equal(read(join(folder, "sbom.cdx.json")), written);
});
