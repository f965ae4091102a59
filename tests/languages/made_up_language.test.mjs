// A language is one file in locales/: whatever shows, lists or publishes languages finds one that is added there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { before, test } from "node:test";

import { FOLDERS, LANGUAGES } from "../../build/languages.mjs";
import { build, FOLDER, MARK, NAME, TAG, TWO } from "./made_up_tree.mjs";

const TAGS = [...LANGUAGES, TAG];
const PLACES = [...FOLDERS, FOLDER];
/** The pages of a language, and how far each is below its folder. */
const PAGES = [["index.html", "", ""], ["frame.html", "", ""], ["embed/index.html", "embed/", "../"]];

let published = "";
const read = (name) => readFileSync(join(published, name), "utf8");
before(() => {
  published = build(resolve("target/tmp/made-up-language"));
});

test("its pages are in its folder, in its direction and its words", () => {
  for (const [page] of PAGES) {
    const html = read(FOLDER + page);
    for (const part of [`<html lang="${TAG}" dir="rtl">`, `<title>${MARK}`, `<h1>${MARK}`]) {
      assert.ok(html.includes(part), `${page} has no ${part}`);
    }
  }
});

test("a count has the plural form of its language", () => {
  // What the table of requirements says of Gold.
  const cells = read(`${FOLDER}index.html`).match(/(?<=<td role="cell">)[^<]*(?=<)/g);
  assert.ok(cells.some((cell) => cell.startsWith(`${TWO}2 `)), cells.join("; "));
  assert.ok(cells.some((cell) => cell.startsWith(`${MARK}1 `)), cells.join("; "));
});

test("the program speaks it", () => {
  const [, brand] = read(`${FOLDER}index.html`).match(/<span class="brand"[^>]*>([^<]*)</);
  assert.ok(brand.startsWith(MARK), brand);
});

test("every page of every language names its likes, and leads to the others", () => {
  for (const [number, place] of PLACES.entries()) {
    for (const [page, below, up] of PAGES) {
      const html = read(place + page);
      const root = up + (place ? "../" : up ? "" : "./");
      const links = (pattern) => [...html.matchAll(pattern)].map(([, ...found]) => found);
      const alternates = links(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g);
      const own = TAGS.map((tag, other) => [tag, root + PLACES[other] + below]);
      assert.deepEqual(alternates, [...own, ["x-default", root + below]], place + page);
      const menu = links(/<li><a data-action="language" href="([^"]+)"[^>]* hreflang="([^"]+)"/g);
      const others = TAGS.flatMap((tag, other) => (other === number ? [] : [[root + PLACES[other] + below, tag]]));
      assert.deepEqual(menu, others, place + page);
      if (place !== FOLDER) assert.ok(html.includes(`>${NAME}</a>`), `${place + page} does not call it by its name`);
    }
  }
});

test("authors can choose it", () => {
  for (const place of PLACES) {
    const html = read(`${place}embed/index.html`);
    for (const part of [`<option value="${TAG}">${NAME}</option>`, `\n${TAG} ${FOLDER}frame.html`, `\n${TAG} ${MARK}`]) {
      assert.ok(html.includes(part), `${place}embed/index.html has no ${part}`);
    }
  }
  for (const script of ["embed.js", read(`${FOLDER}frame.html`).match(/frame-[0-9a-f]+\.js/)[0]]) {
    assert.ok(read(script).includes(`"${TAG}"`), `${script} does not know it`);
  }
  assert.match(read("embed.d.ts"), new RegExp(`export type Language = .*"${TAG}"`));
});

test("it is kept for visits without a network, is in the single-file edition, and has the headers of a page", () => {
  assert.ok(read("service-worker.js").includes(`["${FOLDER}","sha256-`), "the service worker does not keep it");
  const file = read("competency-calculator.html");
  assert.ok(file.includes(`<template lang="${TAG}" dir="rtl" data-title="${MARK}`), "the file has no page in it");
  assert.equal(file.match(new RegExp(`href="#lang=${TAG}"`, "g"))?.length, LANGUAGES.length);
  const headers = read("_headers").split("\n\n").map((rule) => rule.split("\n").slice(1).join("\n"));
  const of = (path) => headers[read("_headers").split("\n\n").findIndex((rule) => rule.startsWith(`${path}\n`))];
  for (const [page] of PAGES) assert.equal(of(`/${FOLDER}${page}`), of(`/${page}`), page);
});
