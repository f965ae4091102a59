// Names files by what is in them: browsers keep such a file for good, so one name must never stand for two contents. Trunk
// names the page's module before the build's last steps change it, and the texts of the chunk have no such name yet.
//
// node build/publish/names.mjs FOLDER, which Trunk is about to publish
// It refuses a file that no page names.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

/** The files, and how they are called. */
const RENAMED = [
  [/^competency-calculator-[0-9a-f]+(_bg\.wasm|\.js)$/, (mark, [, ending]) => `competency-calculator-${mark}${ending}`],
  [/^texts-[A-Za-z0-9-]+\.txt$/, (mark) => `texts-${mark}.txt`],
];

const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
const html = new Map(pages.map((page) => [page, readFileSync(join(folder, page), "utf8")]));

for (const file of readdirSync(folder)) {
  const found = RENAMED.map(([pattern, rename]) => [file.match(pattern), rename]).find(([match]) => match);
  if (!found) continue;
  const content = readFileSync(join(folder, file));
  const hash = (algorithm, encoding) => createHash(algorithm).update(content).digest(encoding);
  const name = found[1](hash("sha256", "hex").slice(0, 16), found[0]);
  const integrity = `integrity="sha256-${hash("sha256", "base64")}"`;
  let isNamed = false;
  for (const [page, text] of html) {
    const renamed = text.replace(/<(?:link|script)\b[^>]*>/g, (tag) => {
      if (!tag.includes(`/${file}"`)) return tag;
      isNamed = true;
      return tag.replace(`/${file}"`, `/${name}"`).replace(/integrity="[^"]*"/, integrity);
    });
    html.set(page, renamed);
  }
  if (!isNamed) throw new Error(`no page names ${file}`);
  renameSync(join(folder, file), join(folder, name));
}
for (const [page, text] of html) writeFileSync(join(folder, page), text);
