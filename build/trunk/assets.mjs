// Makes the page's style sheet and start script small, before Trunk gives them their hashed names.
// (Trunk's own minifier does not understand the script that wasm-bindgen writes, so it is off.)

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../languages.mjs";
import { sheetsOf } from "../sheets.mjs";
import { VERSIONS } from "../versions.mjs";

const shared = {
  bundle: true,
  minify: true,
  logLevel: "error",
  legalComments: "none",
  define: { LANGUAGES: JSON.stringify(LANGUAGES), VERSIONS: JSON.stringify(VERSIONS) },
};

/** All sheets of a folder in one. */
const styles = (folder) => ({ ...shared, stdin: sheetsOf(folder) });

await build({ ...styles("style"), outfile: "target/page/calculator.css" });
await build({ ...shared, entryPoints: ["web/boot.js"], format: "esm", outfile: "target/page/boot.js" });

// Trunk knows only the page. The files of the frame and of the page for authors get their hashed names here. `names` lists
// the name and hash of each; src/bin/prerender.rs puts them into the pages. embed.js has its version in its name instead,
// because other sites write that name down.
const beside = "target/page/beside";
rmSync(beside, { recursive: true, force: true });
mkdirSync(beside, { recursive: true });
const names = [];
const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "([^"]+)"$/m) ?? [];
for (const [name, options] of [
  ["embed.js", { ...shared, entryPoints: ["web/embed/embed.js"], format: "esm", target: "es2022" }],
  ["authors.js", { ...shared, entryPoints: ["web/author_page.js"], format: "esm", target: "es2022" }],
  ["authors.css", styles("style/authors")],
  ["frame.js", { ...shared, entryPoints: ["web/frame.js"], format: "iife", target: "es2022" }],
  ["frame.css", styles("style/frame")],
]) {
  const { outputFiles } = await build({ ...options, write: false });
  const [{ contents }] = outputFiles;
  const hash = (algorithm, encoding) => createHash(algorithm).update(contents).digest(encoding);
  const [stem, ending] = name.split(".");
  const mark = name === "embed.js" ? version : hash("sha256", "hex").slice(0, 16);
  const hashed = `${stem}-${mark}.${ending}`;
  writeFileSync(join(beside, hashed), contents);
  names.push(`${name} ${hashed} sha384-${hash("sha384", "base64")}\n`);
}
writeFileSync(join(beside, "names"), names.join(""));
