// Puts the style sheet into the pages: a browser that has the page can paint it, without asking for another file first. The
// page's own policy then allows that one text, by its hash, and no other style.
//
// node build/publish/inline-style.mjs FOLDER, which Trunk is about to publish
// Frames keep the file: a visitor meets many of them, each on its own host, and the browser keeps it for all. It refuses
// a page without a sheet or without a place for its hash.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";

import { FOLDERS } from "../languages.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

/** The policy up to where its hash belongs. In deploy/content-security-policy.txt, a word that fits every build stands there. */
const POLICY = /(<meta http-equiv="Content-Security-Policy" content="[^"]*)'unsafe-inline'/;

for (const page of FOLDERS) {
  const file = join(folder, page, "index.html");
  const html = readFileSync(file, "utf8");
  const [link, href] = html.match(/<link rel="stylesheet" href="([^"]+)"[^>]*>/) ?? [];
  if (!link || !href) throw new Error(`${page}index.html has no style sheet`);
  const style = readFileSync(join(folder, posix.join(page, href)), "utf8");
  if (/<\/style|<!--/i.test(style)) throw new Error("markup in the style sheet");
  const hash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  if (!POLICY.test(html)) throw new Error(`the policy of ${page}index.html has no place for a hash`);
  const inlined = html.replace(link, () => `<style>${style}</style>`).replace(POLICY, (_, start) => start + hash);
  writeFileSync(file, inlined);
}
