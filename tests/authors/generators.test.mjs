// What an author copies does what it should in the generator that it is made for: the script is in the page as a
// module, and the element with every attribute. The generators are the real ones.
//
// It needs the page built, mdBook in target/tools/bin, and MkDocs and Sphinx in target/tools/docs.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { HOME, snippets } from "./snippets.mjs";

const run = promisify(execFile);
const tool = (path) => fileURLToPath(new URL(`../../target/tools/${path}`, import.meta.url));

/** Something else than the default in every field. */
const ALL = {
  view: "compact",
  lang: "pt-BR",
  theme: "auto",
  market: "developing",
  version: "2017-06-27",
  accent: "colour",
  colour: "#8a1c4a",
  "share-result": "on",
  sandbox: "on",
  lazy: "on",
};
const PINNED = { ...ALL, pinned: "on" };

/** Attributes of the first `tag` in `html`, by name; those without a value have an empty one. */
function attributesOf(html, tag) {
  const [found] = html.match(new RegExp(`<${tag}\\b[^>]*>`)) ?? assert.fail(`no <${tag}> in ${html}`);
  const pairs = [...found.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name, value = ""]) => [name, value]));
}

/** Fails unless the page loads the script as a module and has the element with all that was chosen. */
function holds(html, pinned = false) {
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => attributesOf(tag, "script"));
  const file = pinned ? /^embed-\d+\.\d+\.\d+\.js$/ : /^embed\.js$/;
  const script = scripts.find(({ src }) => src?.startsWith(HOME.href)) ?? assert.fail(`no script in ${html}`);
  assert.equal(script.type, "module");
  assert.match(script.src.slice(HOME.href.length), file);
  assert.deepEqual(attributesOf(html, "competency-calculator"), {
    lang: "pt-BR",
    view: "compact",
    market: "developing",
    version: "2017-06-27",
    theme: "auto",
    accent: "#8a1c4a",
    loading: "lazy",
    "share-result": "",
    sandbox: "",
  });
  assert.match(html, /<\/competency-calculator>/);
  return script;
}

/** A folder with these files, for as long as `work` takes. */
async function inFolder(files, work) {
  const folder = await mkdtemp(join(tmpdir(), "snippets-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const chosen of [ALL, PINNED]) {
  const isPinned = chosen === PINNED;
  const how = isPinned ? "a pinned version" : "the latest version";

  test(`mdBook: ${how}`, async () => {
    const files = (await snippets(chosen)).get("mdbook");
    const page = files.get("src/page.md");
    const book = {
      "book.toml": "[book]\ntitle = \"Handbook\"\n",
      "src/SUMMARY.md": "- [Page](page.md)\n",
      "theme/head.hbs": files.get("theme/head.hbs"),
      "src/page.md": `# Page\n\nText before.\n\n${page}\n\nText after.\n`,
    };
    await inFolder(book, async (folder) => {
      await run(tool("bin/mdbook"), ["build", folder]);
      const html = await readFile(join(folder, "book/page.html"), "utf8");
      const { integrity } = holds(html, isPinned);
      assert.equal(integrity?.startsWith("sha384-") ?? false, isPinned);
    });
  });

  for (const theme of ["mkdocs", "material"]) {
    test(`MkDocs, ${theme}: ${how}`, async () => {
      const files = (await snippets(chosen)).get("mkdocs");
      const site = {
        "mkdocs.yml": `site_name: Handbook\nplugins: []\ntheme:\n  name: ${theme}\n${files.get("mkdocs.yml")}\n`,
        "docs/index.md": `# Page\n\nText before.\n\n${files.get("docs/page.md")}\n\nText after.\n`,
      };
      await inFolder(site, async (folder) => {
        await run(tool("docs/bin/mkdocs"), ["build", "--quiet", "--strict"], { cwd: folder });
        holds(await readFile(join(folder, "site/index.html"), "utf8"), isPinned);
      });
    });
  }

  test(`Sphinx: ${how}`, async () => {
    const files = (await snippets(chosen)).get("sphinx");
    const site = {
      "conf.py": `project = "Handbook"\n${files.get("conf.py")}\n`,
      "index.rst": `Page\n====\n\nText before.\n\n${files.get("page.rst")}\n\nText after.\n`,
    };
    await inFolder(site, async (folder) => {
      await run(tool("docs/bin/python"), ["-m", "sphinx", "-q", "-W", "-b", "html", folder, join(folder, "out")]);
      const { integrity } = holds(await readFile(join(folder, "out/index.html"), "utf8"), isPinned);
      assert.equal(integrity?.startsWith("sha384-") ?? false, isPinned);
    });
  });
}
