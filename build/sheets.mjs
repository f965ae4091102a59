// All style sheets of a folder as one, in the order of their names: what esbuild takes as its input.

import { readdirSync } from "node:fs";

/** The input for esbuild that imports every sheet of `folder`. */
export const sheetsOf = (folder) => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith(".css")).sort();
  return { contents: sheets.map((name) => `@import "./${name}";`).join("\n"), resolveDir: folder, loader: "css" };
};
