// Asks a server for exactly this path: what other clients do to paths and answers would hide what the server does.

import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Map<string, string[]>} headers every value by its name in lower case
 * @property {Buffer} body as it came
 */

/**
 * One request and its answer.
 * @param {string} site the server's address, with a path or without
 * @param {string} path from there, sent as it is
 * @param {{ method?: string, headers?: Record<string, string> }} [more]
 * @returns {Promise<Answer>}
 */
export function ask(site, path, { method = "GET", headers = {} } = {}) {
  const { hostname, port, pathname } = new URL(site);
  const whole = pathname.replace(/\/$/, "") + path;
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: whole, method, headers, agent: false }, async (answer) => {
      try {
        const parts = await answer.toArray();
        const named = new Map();
        for (let at = 0; at < answer.rawHeaders.length; at += 2) {
          const name = answer.rawHeaders[at].toLowerCase();
          named.set(name, [...(named.get(name) ?? []), answer.rawHeaders[at + 1]]);
        }
        resolve({ status: answer.statusCode ?? 0, headers: named, body: Buffer.concat(parts) });
      } catch (error) {
        reject(error);
      }
    });
    sent.on("error", reject).end();
  });
}

/**
 * The bytes of the file, whatever they were sent as.
 * @param {Answer} answer
 * @returns {Buffer}
 */
export function decoded({ headers, body }) {
  const [encoding] = headers.get("content-encoding") ?? [];
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" ? gunzipSync(body) : body;
}
