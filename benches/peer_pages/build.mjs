// Builds the two peers of the page into target/bench: the page made with React, and the page written by hand. They have the
// project's style sheet, its texts and its rules, and are packed as its own files are.
//
// node benches/peer_pages/build.mjs, after the page has been built
// It refuses to slow them down: no policy for their scripts, no hashes that the browser must check, no languages.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

import { page as byHand } from "../by_hand/page.mjs";
import { page as react } from "../react/page.mjs";
import { facts } from "./facts.mjs";

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = join(project, "dist");
const sheet = readdirSync(dist).find((name) => /^calculator-\w+\.css$/.test(name));
if (!sheet) throw new Error("dist/ has no style sheet: build the page first (make build)");
const styles = readFileSync(join(dist, sheet));

/** A script in one file, made as small as it gets. */
async function script(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(project, "benches", entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    nodePaths: [join(project, "tests/frameworks/node_modules")],
    plugins: [facts],
  });
  return outputFiles[0].contents;
}

/** Writes a page, its script and its style sheet, each beside its compressed form. */
function publish(name, page, code) {
  const folder = join(project, "target/bench", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let total = 0;
  const write = (file, content) => {
    const bytes = Buffer.from(content);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const packed = brotliCompressSync(bytes, { params });
    writeFileSync(join(folder, file), bytes);
    writeFileSync(join(folder, `${file}.br`), packed);
    total += packed.length;
  };
  const mark = createHash("sha256").update(code).digest("hex").slice(0, 16);
  write(sheet, styles);
  write(`page-${mark}.js`, code);
  write("index.html", page({ styles: sheet, script: `page-${mark}.js` }));
  console.log(`${name}: ${total} bytes, brotli 11`);
}

publish("react", react, await script("react/main.jsx"));
publish("by_hand", byHand, await script("by_hand/answer.js"));
