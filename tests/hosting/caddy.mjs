// The real Caddy with deploy/Caddyfile as it is; the environment says what is different here.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { freePort, run } from "./process.mjs";

/**
 * Serves a folder under a path, for as long as a test runs.
 * @param {import("node:test").TestContext} t
 * @param {string} folder
 * @param {string} [under]
 * @returns {Promise<{ site: string }>} the address
 */
export async function caddy(t, folder, under = "") {
  const own = mkdtempSync(join(tmpdir(), "caddy-"));
  const address = `http://127.0.0.1:${await freePort()}`;
  await run(t, "caddy", ["run", "--adapter", "caddyfile", "--config", "deploy/Caddyfile"], {
    ready: "serving initial configuration",
    env: {
      ADDRESS: address,
      FOLDER: folder,
      UNDER: under,
      CADDY_ADMIN: `unix/${own}/admin`,
      HOME: own,
      XDG_DATA_HOME: own,
      XDG_CONFIG_HOME: own,
    },
  });
  // After the server has ended: hooks run in the order in which they are set.
  t.after(() => rmSync(own, { recursive: true }));
  return { site: address + under };
}
