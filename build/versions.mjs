// The versions of the rules, as the steps in JavaScript need them: one for each file of programs/, the newest first.
//
// src/programs.rs has the same. This reads nothing but names of files: id and date.

import { readdirSync } from "node:fs";

const files = readdirSync("programs").filter((name) => name.endsWith(".toml"));
const dated = files.map((file) => file.match(/^(.+)-(\d{4}-\d{2}-\d{2})\.toml$/)?.slice(1) ?? []);
const [[newest] = []] = dated.toSorted(([, one], [, other]) => (one < other ? 1 : -1));

/** The dates of the program in force and of the versions before. */
export const VERSIONS = dated
  .filter(([id]) => id === newest)
  .map(([, date]) => date)
  .sort()
  .reverse();
