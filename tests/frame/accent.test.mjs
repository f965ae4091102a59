// Whatever colour a host has, nobody is shown text under 4.5:1 because of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { colourOf, contrast, INK, readable } from "../../web/frame/accent.js";
import { readFileSync } from "node:fs";

const steps = [0, 17, 51, 85, 102, 119, 136, 153, 187, 221, 238, 255];
const colours = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => [red, green, blue])));

for (const scheme of ["light", "dark"]) {
  test(`every colour is readable on all that it stands on, and what is written on it is, ${scheme}`, () => {
    for (const colour of colours) {
      const { accent, tint, grounds } = readable(colour, scheme);
      assert.ok(accent.every((part) => Number.isInteger(part) && part >= 0 && part <= 255), `${colour} becomes ${accent}`);
      for (const ground of [...grounds, tint, INK[scheme]]) {
        assert.ok(contrast(accent, ground) >= 4.5, `${colour} becomes ${accent}, which is ${contrast(accent, ground)} on ${ground}`);
      }
    }
  });

  test(`a colour that can be read already stays as it is, ${scheme}`, () => {
    const fine = colourOf(scheme === "light" ? "#4034c4" : "#a9b4ff");
    assert.deepEqual(readable(fine, scheme).accent, fine);
  });
}

test("contrast is what the guidelines say it is", () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  assert.equal(contrast([9, 9, 9], [9, 9, 9]), 1);
  // A grey that is known to just miss 4.5 on white.
  assert.ok(Math.abs(contrast([119, 119, 119], [255, 255, 255]) - 4.478) < 0.001);
});

test("the grounds are those of the style sheet", () => {
  const tokens = readFileSync("style/1-tokens.css", "utf8");
  for (const [scheme, place] of [["light", 1], ["dark", 2]]) {
    const token = (name) => colourOf(tokens.match(new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`))[place]);
    assert.deepEqual(readable([0, 0, 0], scheme).grounds.slice(0, 3), ["card", "paper", "sunken"].map(token));
    assert.deepEqual(INK[scheme], token("accent-ink"));
  }
});
