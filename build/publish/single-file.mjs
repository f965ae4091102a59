// Makes the single-file edition, competency-calculator.html, from the pages, styles, scripts and modules that are about to
// be published. People can open it from a disk, mail it, or keep it.
//
// node build/publish/single-file.mjs FOLDER
// It refuses to leave anything in the file that would make a browser request another file.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { FOLDERS, LANGUAGES } from "../languages.mjs";
import { hashSource } from "./hash-source.mjs";
import { singleFileScript } from "./single-file-script.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");
const NAME = "competency-calculator.html";

/** The folders of the page that the file starts with, and of the pages in other languages. */
const [FIRST, ...OTHERS] = FOLDERS;

/** The language attributes of a page. */
const WRITTEN = /<html (lang="[^"]+"(?: dir="rtl")?)>/;

const read = (name) => readFileSync(join(folder, name), "utf8");
const found = (text, pattern) => {
  const [, ...groups] = text.match(pattern) ?? [];
  if (!groups.length) throw new Error(`there is no ${pattern} in a page`);
  return groups;
};

/** The body of a page. Its links to other languages become fragments, and the link to the page for authors goes. */
const body = (page) => {
  // Whoever has a file of all languages has theirs already.
  const html = page.replace(/<p class="offer".*?<\/p>/gs, "");
  const link = /(<a data-action="language"[^>]* href=")[^"]*("[^>]* hreflang="([^"]+)")/g;
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
const texts = Object.fromEntries(LANGUAGES.map((tag, place) => [tag, read(found(read(`${FOLDERS[place]}index.html`), /<link rel="chunk" href="(?:\.\.?\/)*(texts-[^"]+)"/)[0])]));
const script = await singleFileScript({
  folder,
  texts,
  page: found(first, /<link rel="preload" href="([^"]+)"/)[0],
  pageScript: found(first, /<link rel="preload" as="fetch" href="([^"]+)"/)[0],
  chunk: found(first, /<link rel="chunk" href="([^"]+)"/)[0],
});
// WebAssembly needs its own word, because no hash can allow it. Nor can a hash allow a worker: the importer's is made from a
// blob, and the trusted-types policy, which only the script can make, accepts no other.
const policy = [
  "default-src 'none'",
  `script-src ${hashSource(script)} 'wasm-unsafe-eval'`,
  `style-src ${hashSource(style)}`,
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

// The markup without scripts, styles, outgoing links and the icon, which is a data: address.
const markup = file.replace(script, "").replace(style, "").replace(/<link rel="icon" href="data:[^>]*>/, "");
const asking = markup.match(/<link[^>]*|\s(?:src|srcset|poster|data)=[^\s>]*|\shref="(?!https:|#|")[^"]*/g);
if (asking) throw new Error(`${NAME} would ask for ${asking.join(", ")}`);
writeFileSync(join(folder, NAME), file);
const weight = brotliCompressSync(file).length;
console.log(`${NAME}: ${Buffer.byteLength(file)} bytes, ${weight} as brotli sends it`);
