// Makes the single-file edition, which has everything inside, out of the pages, styles, scripts and modules that are
// about to be published: competency-calculator.html, to be opened from a disk, mailed, or kept.
//
// node build/publish/one-file.mjs FOLDER
// It refuses to leave in the file whatever would make a browser ask for another.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { FOLDERS } from "../languages.mjs";
import { singleFileScript } from "./enclosed-script.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");
const NAME = "competency-calculator.html";

/** The page that the file begins as, and those that it has besides, by their folders. */
const [FIRST, ...OTHERS] = FOLDERS;

/** What a page says of its language. */
const WRITTEN = /<html (lang="[^"]+"(?: dir="rtl")?)>/;

const read = (name) => readFileSync(join(folder, name), "utf8");
const found = (text, pattern) => {
  const [, ...groups] = text.match(pattern) ?? [];
  if (!groups.length) throw new Error(`there is no ${pattern} in a page`);
  return groups;
};
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const only = (texts) => {
  if (texts.some((text) => /<!--|<\/(script|style)/i.test(text))) throw new Error("markup in a script or a style");
};

/** What a page shows; its links to other languages name those instead of files, and none leads to the page for authors. */
const body = (html) => {
  const link = /(<a class="language"[^>]* href=")[^"]*("[^>]* hreflang="([^"]+)")/g;
  const authors = /<p>(<a href="embed\/">[^<]*<\/a>)<\/p>/;
  if (html.match(link)?.length !== OTHERS.length) throw new Error("a page does not lead to every other language");
  found(html, authors);
  return found(html.replace(link, "$1#lang=$3$2").replace(authors, ""), /<body>(.*)<\/body>/s)[0];
};
const template = (html) => {
  const [[attributes], [title]] = [found(html, WRITTEN), found(html, /<title>(.*)<\/title>/)];
  return `<template ${attributes} data-title="${title.replaceAll('"', "&quot;")}">${body(html)}</template>`;
};

const first = read(`${FIRST}index.html`);
const style = read(found(first, /<link rel="stylesheet" href="([^"]+)"/)[0]).trim();
const script = await singleFileScript({
  folder,
  page: found(first, /<link rel="preload" href="([^"]+)"/)[0],
  pageScript: found(first, /<link rel="preload" as="fetch" href="([^"]+)"/)[0],
  chunk: found(first, /<link rel="chunk" href="([^"]+)"/)[0],
});
only([style, script]);
// Modules need the one word that is no hash. A worker cannot be allowed by a hash: it is made of a blob, and the
// policy for trusted types, which the script alone can make, accepts no other.
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "img-src data:",
  "worker-src blob:",
  "require-trusted-types-for 'script'",
  "trusted-types chunk",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

const head = found(first, /<head>(.*)<\/head>/s)[0]
  .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy)
  .replace(/<script[^>]*><\/script>/g, "")
  .replace(/<link(?! rel="icon")[^>]*>/g, "")
  .replace(/\n\s*\n/g, "\n");
const others = OTHERS.map((place) => template(read(`${place}index.html`))).join("");
const file = `<!DOCTYPE html>
<html ${found(first, WRITTEN)[0]}>
<head>${head}<style>${style}</style>${others}<script type="module">${script}</script></head>
<body>${body(first)}</body>
</html>
`;

// What is left when scripts, styles, outgoing links and the icon, which is in its own address, are taken away.
const markup = file.replace(script, "").replace(style, "").replace(/<link rel="icon" href="data:[^>]*>/, "");
const asking = markup.match(/<link[^>]*|\s(?:src|srcset|poster|data)=[^\s>]*|\shref="(?!https:|#|")[^"]*/g);
if (asking) throw new Error(`${NAME} would ask for ${asking.join(", ")}`);
writeFileSync(join(folder, NAME), file);
const weight = brotliCompressSync(file).length;
console.log(`${NAME}: ${Buffer.byteLength(file)} bytes, ${weight} as brotli sends it`);
