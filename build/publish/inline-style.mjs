// Puts the style sheet into the pages: a browser that has the page can paint it, without asking for another file first. The
// page's own policy then allows that one text, by its hash, and no other style.
//
// node build/publish/inline-style.mjs FOLDER, which Trunk is about to publish, after single-file.mjs, which follows the link
// Frames keep the link: a documentation site has many of them, and the browser keeps the file from one to the next. It
// refuses a page without a sheet or without a place for its hash.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { FOLDERS } from "../languages.mjs";
import { hashSource } from "./hash-source.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

/** The policy up to where the hash belongs: deploy/content-security-policy.txt has a word there that fits every build. */
const POLICY = /(<meta http-equiv="Content-Security-Policy" content="[^"]*)'unsafe-inline'/;

for (const page of FOLDERS) {
  const file = join(folder, page, "index.html");
  const html = readFileSync(file, "utf8");
  const [link, href] = html.match(/<link rel="stylesheet" href="([^"]+)"[^>]*>/) ?? [];
  if (!link || !href) throw new Error(`${page}index.html has no style sheet`);
  if (!POLICY.test(html)) throw new Error(`the policy of ${page}index.html has no place for a hash`);
  const style = readFileSync(join(folder, page, href), "utf8");
  const allowed = html.replace(POLICY, (_, start) => start + hashSource(style));
  writeFileSync(file, allowed.replace(link, () => `<style>${style}</style>`));
}
