// Writes SHA256SUMS: the hash of every file of a folder but that one, as `sha256sum --check` reads it. Whoever gets a copy can
// see that it is whole, and whoever builds the same sources can see that it is what they make.
//
// node build/publish/sums.mjs FOLDER
// It is the last step: a file that is changed afterwards no longer has its hash. Hosts serve the file as it is, so it has
// no compressed form.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { filesOf } from "./files.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

const OWN = "SHA256SUMS";

const sums = filesOf(folder)
  .filter((name) => name !== OWN)
  .map((name) => `${createHash("sha256").update(readFileSync(join(folder, name))).digest("hex")}  ${name}\n`);
writeFileSync(join(folder, OWN), sums.join(""));
