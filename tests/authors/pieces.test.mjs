// What is written into snippets, and that it is what browsers accept.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { attributesOf } from "../../web/author_page/chosen.js";
import { fragmentOf, written } from "../../web/author_page/pieces.js";
import { chosenOf, HOME, snippets } from "./snippets.mjs";

test("what is as it would be anyway is left out", async () => {
  assert.deepEqual(attributesOf(chosenOf({ view: "", lang: "", theme: "", market: "", accent: "" })), []);
  // A colour that lies ready has not been chosen.
  assert.deepEqual(attributesOf(chosenOf({ accent: "", colour: "#005500" })), []);
  const built = [...(await snippets()).values()].flatMap((files) => [...files.values()]);
  const none = [...(await snippets({})).values()].flatMap((files) => [...files.values()]);
  assert.deepEqual(none, built.map((text) => text.replaceAll("https://HOST/", HOME.href)));
});

test("what would end an attribute stays in it", () => {
  const accent = `"><script>alert("&amp;")</script>`;
  assert.equal(
    written([["accent", accent]], false),
    ' accent="&quot;>&lt;script>alert(&quot;&amp;amp;&quot;)&lt;/script>"',
  );
  const fragment = fragmentOf(chosenOf({ accent: "colour", colour: accent, view: "a&b" }));
  assert.doesNotMatch(fragment, /["<>]|&(?!amp;)/);
  const options = new URLSearchParams(fragment.slice(1).replaceAll("&amp;", "&"));
  assert.deepEqual([...options], [["view", "a&b"], ["accent", accent]]);
});

test("an attribute without a value has an empty one in JSX", () => {
  const attributes = attributesOf(chosenOf({ "share-result": "on", sandbox: "on", view: "compact" }));
  assert.equal(written(attributes, false), ' view="compact" share-result sandbox');
  assert.equal(written(attributes, true), ' view="compact" share-result="" sandbox=""');
});

test("a plain frame is not promised what it cannot do", () => {
  assert.equal(fragmentOf(chosenOf({ theme: "auto", accent: "host", "share-result": "on" })), "");
  const fragment = fragmentOf(chosenOf({ theme: "dark", accent: "colour", colour: "#4034c4" }));
  assert.equal(fragment, "#theme=dark&amp;accent=%234034c4");
});

test("a pinned snippet names the file that is published, with its hash", async () => {
  for (const page of ["dist/embed/index.html", "dist/pt-br/embed/index.html"]) {
    const all = await snippets({ pinned: "on" }, page);
    for (const [id, files] of all) {
      const text = [...files.values()].join("\n");
      if (id === "frame") continue;
      const [, name] = text.match(/tools\/(embed-[0-9.]+\.js)/) ?? assert.fail(`${id}: ${text}`);
      const bytes = await readFile(new URL(`../../dist/${name}`, import.meta.url));
      const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
      assert.equal(text.includes(integrity), id !== "mkdocs", id);
    }
  }
});

test("scripts for configurations are scripts", async () => {
  for (const chosen of [{}, { pinned: "on" }]) {
    const all = await snippets(chosen);
    const load = (text) => import(`data:text/javascript,${encodeURIComponent(text)}`);
    const { default: docusaurus } = await load(all.get("docusaurus").get("docusaurus.config.js"));
    assert.equal(docusaurus.scripts[0].type, "module");
    assert.equal("integrity" in docusaurus.scripts[0], "pinned" in chosen);
    const { default: vitepress } = await load(all.get("vitepress").get(".vitepress/config.mjs"));
    const [[tag, attributes]] = vitepress.head;
    assert.deepEqual([tag, attributes.type, "crossorigin" in attributes], ["script", "module", "pinned" in chosen]);
    const { isCustomElement } = vitepress.vue.template.compilerOptions;
    assert.deepEqual(["competency-calculator", "other-element"].map(isCustomElement), [true, false]);
  }
});
