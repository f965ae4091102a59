// Every file of the page, asked of the real servers: what comes, as what, and with which headers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { test } from "node:test";

import { ask, decoded } from "./ask.mjs";
import { caddy } from "./caddy.mjs";
import { hasHeaders } from "./headers.mjs";
import { nginx } from "./nginx.mjs";
import { built, everyKind, paths, wanted } from "./site.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".ts": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
};
/** It has the hashes of the compressed files, so it is written after them. */
const NEVER_COMPRESSED = "/SHA256SUMS";
/** What a browser takes, and what it then gets. */
const ENCODINGS = [
  ["br", "br"],
  ["gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["identity", undefined],
  [undefined, undefined],
];

/** Every file comes whole, with its type and its headers, in the encoding that was asked for. */
async function everyFileComes(site, folder) {
  const headers = wanted(folder);
  for (const { path, file } of paths(folder)) {
    const isCompressed = path !== NEVER_COMPRESSED;
    for (const [accepted, compressed] of ENCODINGS) {
      const encoding = isCompressed ? compressed : undefined;
      const answer = await ask(site, path, { headers: accepted ? { "Accept-Encoding": accepted } : {} });
      const what = `${path} for ${accepted}`;
      assert.equal(answer.status, 200, what);
      assert.deepEqual(answer.headers.get("content-encoding"), encoding && [encoding], what);
      if (isCompressed) assert.match(answer.headers.get("vary")?.join() ?? "", /Accept-Encoding/i, `${what}: vary`);
      assert.ok(decoded(answer).equals(readFileSync(file)), `${what}: other bytes`);
      const type = TYPES[extname(file)];
      if (type) assert.deepEqual(answer.headers.get("content-type"), [type], what);
      hasHeaders(answer, headers.of(path), headers.known, what);
    }
  }
}

/** What a browser has already is not sent again, and keeps its headers. */
async function nothingComesTwice(site, folder) {
  const headers = wanted(folder);
  const accepting = { "Accept-Encoding": "br" };
  for (const { path } of paths(folder)) {
    const [tag] = (await ask(site, path, { headers: accepting })).headers.get("etag") ?? [];
    assert.ok(tag, `${path} has no ETag`);
    const again = await ask(site, path, { headers: { ...accepting, "If-None-Match": tag } });
    assert.equal(again.status, 304, path);
    assert.equal(again.body.length, 0, path);
    hasHeaders(again, headers.of(path), headers.known, path);
  }
}

for (const start of [nginx, caddy]) {
  for (const under of ["", "/some/where"]) {
    test(`${start.name} serves the page at ${under}/`, async (t) => {
      const { site } = await start(t, built, under);
      await everyFileComes(site, built);
      await nothingComesTwice(site, built);
    });

    test(`${start.name} serves a file of each kind at ${under}/`, async (t) => {
      const folder = everyKind(t);
      const { site } = await start(t, folder, under);
      await everyFileComes(site, folder);
      await nothingComesTwice(site, folder);
    });
  }
}
