// What the real servers refuse: files that are not there, files that are not for browsers, and ways out of the folder.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ask } from "./ask.mjs";
import { caddy } from "./caddy.mjs";
import { hasHeaders } from "./headers.mjs";
import { nginx } from "./nginx.mjs";
import { everyKind, SECRET, wanted } from "./site.mjs";

const MISSING = [
  "/nowhere",
  "/nowhere/",
  "/nowhere.html",
  "/nowhere/frame.html",
  "/nowhere-1f9d0c4b7a3e5d62.js",
  "/nowhere-1f9d0c4b7a3e5d62_bg.wasm",
  "/embed-9.9.9.js",
  "/pt-br/service-worker.js",
];
const FOR_SERVERS = ["/_headers", "/index.html.br", "/index.html.gz", "/pt-br/index.html.br", "/embed.js.gz"];
/** To the file that is beside the folder. */
const WAYS_OUT = [
  "/../secret",
  "/%2e%2e/secret",
  "/%2E%2E%2Fsecret",
  "/..%2fsecret",
  "/..%5csecret",
  "/..\\secret",
  "/.%00./secret",
  "/embed/../../secret",
  "/embed/%2e%2e/%2e%2e/secret",
  "/embed/..%2f..%2fsecret",
  "//../secret",
  "/../site/../secret",
  "/%252e%252e/secret",
];

for (const start of [nginx, caddy]) {
  test(`${start.name} keeps no refusal and lets nothing run in it`, async (t) => {
    const folder = everyKind(t);
    const { site } = await start(t, folder, "/some/where");
    const { everywhere, known } = wanted(folder);
    const careful = new Map([
      ...everywhere,
      ["cache-control", "no-cache"],
      ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
    ]);
    for (const path of [...MISSING, ...FOR_SERVERS]) {
      for (const encoding of ["br", "identity"]) {
        const answer = await ask(site, path, { headers: { "Accept-Encoding": encoding } });
        assert.equal(answer.status, 404, path);
        hasHeaders(answer, careful, known, path);
      }
    }
  });

  for (const under of ["", "/some/where"]) {
    test(`${start.name} shows nothing of what is beside the folder at ${under}/`, async (t) => {
      const { site } = await start(t, everyKind(t), under);
      for (const path of WAYS_OUT) {
        const answer = await ask(site, path);
        assert.ok(answer.status >= 300, `${path}: ${answer.status}`);
        assert.ok(!answer.body.includes(SECRET.trim()), path);
      }
    });

    test(`${start.name} leads from a folder without its slash to the one with it at ${under}/`, async (t) => {
      const { site } = await start(t, everyKind(t), under);
      const answer = await ask(site, "/pt-br");
      assert.ok([301, 302, 307, 308].includes(answer.status), `${answer.status}`);
      const [location] = answer.headers.get("location") ?? [];
      assert.equal(new URL(location, `${site}/pt-br`).href, `${site}/pt-br/`);
    });
  }

  test(`${start.name} takes nothing`, async (t) => {
    const { site } = await start(t, everyKind(t));
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const { status } = await ask(site, "/index.html", { method });
      assert.ok(status === 405 || status === 501, `${method}: ${status}`);
    }
    const head = await ask(site, "/index.html", { method: "HEAD" });
    assert.deepEqual([head.status, head.body.length], [200, 0]);
  });
}
