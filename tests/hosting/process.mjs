// A server of this machine, started for a test and ended with it.
//
// It waits for what the server says, never for time to pass. A server that does not start is a failure, and what it
// said is told.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** @typedef {import("node:test").TestContext} TestContext */

/** Debian keeps servers where not everybody looks. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/**
 * A port that nobody listens on at this moment.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address();
  holder.close();
  await once(holder, "close");
  return port;
}

/**
 * Starts a program and waits until it says that it is ready.
 * @param {TestContext} t
 * @param {string} command
 * @param {string[]} given its arguments
 * @param {{ ready: string, env?: Record<string, string> }} told what it says on stderr once it answers
 * @returns {Promise<void>}
 */
export async function run(t, command, given, told) {
  const child = spawn(command, given, { env: { ...env, ...told.env }, stdio: ["ignore", "ignore", "pipe"] });
  const end = () => child.kill();
  process.once("exit", end);
  t.after(async () => {
    process.off("exit", end);
    if (child.exitCode === null && child.signalCode === null && child.kill()) await once(child, "exit");
  });
  let said = "";
  await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${command}: ${why}\n${said}`));
    child.once("error", ({ message }) => fail(`${message}; make hosts installs what these tests need`));
    child.once("exit", (code) => fail(`ended with ${code}`));
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said += text;
      if (said.includes(told.ready)) resolve(undefined);
    });
  });
}
