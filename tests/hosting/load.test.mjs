// How many requests a second the real servers answer: the page beside a file of the same size, served as nginx does
// unless told otherwise. A figure of this machine and this moment, to compare and not to judge.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

import { caddy } from "./caddy.mjs";
import { nginx } from "./nginx.mjs";
import { built } from "./site.mjs";

const ROUNDS = 3;
/** How long a round asks one server. */
const SECONDS = 1;
const CONNECTIONS = 16;

/**
 * Asks for an address as often as the server answers.
 * @param {string} url
 * @returns {Promise<number>} requests a second
 */
async function ofASecond(url) {
  const given = ["-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "-H", "Accept-Encoding: br", url];
  const { stdout } = await promisify(execFile)("wrk", given);
  assert.doesNotMatch(stdout, /Non-2xx|Socket errors/, stdout);
  return Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)?.[1]);
}

test("requests a second", async (t) => {
  const plain = mkdtempSync(join(tmpdir(), "plain-"));
  t.after(() => rmSync(plain, { recursive: true }));
  const { size } = statSync(join(built, "index.html.br"));
  writeFileSync(join(plain, "plain.bin"), Buffer.alloc(size, "plain "));

  const one = await nginx(t, built, "", { plain });
  const other = await caddy(t, built);
  const measured = [
    ["a plain file, nginx unless told otherwise", `${one.plain}/plain.bin`],
    ["the page, nginx", `${one.site}/`],
    ["the page, Caddy", `${other.site}/`],
  ];
  // In turns, so that whatever else the machine does weighs on all of them.
  const figures = measured.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, [, url]] of measured.entries()) figures[at].push(await ofASecond(url));
  }
  t.diagnostic(`requests a second for ${size} bytes, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s:`);
  for (const [at, [name]] of measured.entries()) {
    assert.ok(figures[at].every((figure) => figure > 0), name);
    t.diagnostic(`${figures[at].map((figure) => String(Math.round(figure)).padStart(7)).join("")}  ${name}`);
  }
});
