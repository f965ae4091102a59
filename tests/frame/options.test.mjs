// A frame takes from its address and from its channel what it knows, and nothing else.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../../build/languages.mjs";
import { VERSIONS } from "../../build/versions.mjs";
import { messageIn, versionIn } from "../../web/embed/protocol.js";
import { optionsIn, optionsOf } from "../../web/frame/options.js";

// As the build puts them in.
Object.assign(globalThis, { LANGUAGES, VERSIONS });

const DEFAULTS = { view: "full", theme: "system", market: "", version: "", accent: "", lang: "", share: false };

test("what is listed is taken", () => {
  assert.deepEqual(optionsIn("#view=compact&theme=dark&market=developing&version=2017-06-27&accent=%234034C4&lang=pt-PT"), {
    ...DEFAULTS, view: "compact", theme: "dark", market: "developing", version: "2017-06-27", accent: "#4034c4", lang: "pt-BR",
  });
});

test("an address alone shares nothing", () => {
  assert.equal(optionsIn("#share=true").share, false);
  assert.equal(optionsIn("#share=1").share, false);
  assert.equal(optionsOf({ share: "yes" }).share, false);
  assert.equal(optionsOf({ share: true }).share, true);
});

test("what is not listed is as if it were not there", () => {
  const wrong = [undefined, null, 7, "view", [], () => 1, { view: "tiny", theme: ["dark"], market: {}, version: "2016-01-01", accent: "red", lang: "xx", share: 1 }];
  for (const given of wrong) assert.deepEqual(optionsOf(given), DEFAULTS);
  assert.deepEqual(optionsIn("#%E0%A4%A&view=&theme=%00"), DEFAULTS);
});

test("only objects that say what they are, are messages", () => {
  for (const data of [null, undefined, "options", 3, [], {}, { kind: 3 }]) assert.equal(messageIn(data), null);
  assert.deepEqual(messageIn({ kind: "reset" }), { kind: "reset" });
});

test("only whole versions from one are versions", () => {
  for (const data of [null, "x", {}, { "competency-calculator": "1" }, { "competency-calculator": -1 }, { "competency-calculator": 0.5 }]) {
    assert.equal(versionIn(data), 0);
  }
  assert.equal(versionIn({ "competency-calculator": 1 }), 1);
});
