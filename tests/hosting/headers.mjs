// Whether an answer has the headers that it should have.

import assert from "node:assert/strict";

/**
 * Checks that an answer has these headers, each once, and none of the others that _headers knows.
 * @param {import("./ask.mjs").Answer} answer
 * @param {Map<string, string>} expected
 * @param {Set<string>} known
 * @param {string} what the answer is to
 * @returns {void}
 */
export function hasHeaders(answer, expected, known, what) {
  for (const name of known) {
    // The type depends on the file, and hosts know most types without being told.
    if (name === "content-type") continue;
    const value = expected.get(name);
    assert.deepEqual(answer.headers.get(name), value === undefined ? undefined : [value], `${what}: ${name}`);
  }
}
