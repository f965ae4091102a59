// Writes the service worker of this build: which files it keeps for visits without a network, and the hash that
// each must have. Its version is the hash of all that, so another build is another worker.
//
// node build/publish/service-worker.mjs FOLDER, which Trunk is about to publish
// It refuses a missing page, and a page that names a missing file.

import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";

import { FOLDERS } from "../languages.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

/** The pages that people open, by the folders that are their addresses: a host may send index.html elsewhere. */
const PAGES = FOLDERS;

const hash = (bytes, encoding) => createHash("sha256").update(bytes).digest(encoding);

/** The files of a page that are named by their content: styles, scripts, modules. */
const namedBy = (page) => {
  const html = readFileSync(join(folder, page, "index.html"), "utf8");
  const names = [...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+-[0-9a-f]+(?:_bg)?\.(?:css|js|txt|wasm))"/g)];
  if (!names.length) throw new Error(`${page}index.html names no file`);
  return names.map(([, name]) => posix.join(page, name));
};

const named = PAGES.map(namedBy);
const integrity = (file) => `sha256-${hash(readFileSync(join(folder, file)), "base64")}`;
const withHash = (file) => [file, integrity(file)];
const isShared = (file) => named.every((files) => files.includes(file));
const files = named[0].filter(isShared).sort().map(withHash);
/** Each page with the files that it alone needs. */
const pages = PAGES.map((page, place) => [[page, integrity(`${page}index.html`)], ...named[place].filter((file) => !isShared(file)).map(withHash)]);
const code = readFileSync("web/service_worker.js");
const version = hash(JSON.stringify([files, pages]) + code, "hex").slice(0, 16);
await build({
  entryPoints: ["web/service_worker.js"],
  outfile: join(folder, "service-worker.js"),
  define: { FILES: JSON.stringify(files), PAGES: JSON.stringify(pages), VERSION: JSON.stringify(version) },
  minify: true,
  format: "esm",
  target: "es2022",
  logLevel: "error",
});
console.log(`service worker ${version} keeps ${files.length} files for all pages, and ${pages[0].length} for each`);
