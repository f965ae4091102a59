// The files of a folder, as the last steps of the build take them one after the other.
//
// It refuses to choose among them: each step says which it leaves out.

import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/**
 * Every file of a folder and of those in it, by its path from there with `/` on every machine, in one order everywhere.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}
