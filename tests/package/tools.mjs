// The tools with which programmers use the package, as tests/bundlers has them, in projects that have the package installed.

import { execFile, spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { folder } from "./engine.mjs";

const projects = fileURLToPath(new URL("../bundlers/", import.meta.url));

/** What each project is to answer. */
export const PROMISED = "open: ## Not enough information yet. You could still reach Gold";

/** The environment of somebody who is not running tests. */
function environment() {
  const { NODE_TEST_CONTEXT, NODE_ENV, ...environment } = process.env;
  return { ...environment, PROMISED, CI: "1", NEXT_TELEMETRY_DISABLED: "1" };
}

/** A project of its own, made of these parts of tests/bundlers, with the package installed. It is gone once `use` is done. */
export async function withProject(parts, use) {
  const place = await mkdtemp(join(projects, ".tried-"));
  try {
    await cp(folder, join(place, "node_modules", "competency-calculator"), { recursive: true });
    for (const part of ["package.json", "answer.js", ...parts]) await cp(join(projects, part), join(place, part), { recursive: true });
    return await use(place);
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The script of a tool. */
export const tool = (script) => join(projects, "node_modules", script);

/** Runs a script with Node, and gives what it prints; it fails with all of that when the script does. */
export async function run(place, ...words) {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd: place, env: environment() });
    return stdout + stderr;
  } catch (error) {
    throw new Error(`${words.join(" ")}: ${error.stdout}${error.stderr}`);
  }
}

/** Runs a server until `use` is done; its address is what the first group of `says` finds in what it prints. */
export async function withServer(place, says, words, use) {
  const server = spawn(process.execPath, words, { cwd: place, env: environment(), stdio: ["ignore", "pipe", "inherit"] });
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      // Without the colours.
      const found = line.replace(/\x1b\[[\d;]*m/g, "").match(says);
      if (found) return await use(found[1]);
    }
    throw new Error(`${words.join(" ")} has ended`);
  } finally {
    server.kill();
  }
}

/** The title of a page once its scripts have set it, in a real browser. */
export async function titleOf(address) {
  const { stdout } = await promisify(execFile)("chromium-headless-shell", [
    "--no-sandbox", "--disable-gpu", "--virtual-time-budget=30000", "--dump-dom", address,
  ]);
  return stdout.match(/<title>(.*?)<\/title>/s)?.[1];
}
