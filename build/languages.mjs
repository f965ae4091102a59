// The languages, as the steps in JavaScript need them: one for each file of locales/, in the order of their numbers.
//
// build/languages.rs has the same from the same files, and says what is wrong with one. This reads nothing but numbers,
// and refuses a file without one.

import { readFileSync, readdirSync } from "node:fs";

const numberOf = (file) => {
  const [, number] = readFileSync(`locales/${file}`, "utf8").match(/^number = (\d+)$/m) ?? [];
  if (!number) throw new Error(`locales/${file} has no number`);
  return Number(number);
};

const files = readdirSync("locales").filter((name) => name.endsWith(".toml"));

/** The tags, such as `pt-BR`; the first language is at the root. */
export const LANGUAGES = files
  .map((file) => ({ tag: file.replace(/\.toml$/, ""), number: numberOf(file) }))
  .sort((one, other) => one.number - other.number)
  .map(({ tag }) => tag);

/** The folders of their pages below the root. */
export const FOLDERS = LANGUAGES.map((tag, number) => (number ? `${tag.toLowerCase()}/` : ""));
