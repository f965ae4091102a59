// A copy of the project with one more file in locales/: a language that nobody speaks, and what the build makes of it.
//
// It has the texts of the first language, each with a mark before it, and the plural forms and the direction of Arabic.
// WebAssembly is that of dist/: no page in a language that is not in it would start. What is looked at is what is
// there before. It refuses to change any other file, so whatever knows of the language has found it.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { LANGUAGES } from "../../build/languages.mjs";

export const TAG = "ar-x-elvish";
export const FOLDER = `${TAG}/`;
export const NAME = "Elvish";
/** What stands before every text of it. */
export const MARK = "‹elvish› ";
/** What stands before the form that goes with a count of two. */
export const TWO = "‹two› ";

const NEEDED = ["Cargo.toml", "Cargo.lock", "build.rs", "build", "deploy", "index.html", "locales", "programs", "src", "style", "tests", "web"];

/**
 * The file of the language, made of that of the first one.
 * @param {string} first
 * @returns {string}
 */
function language(first) {
  let section = "";
  const marked = (line) => {
    section = line.match(/^\[(.*)\]$/)?.[1] ?? section;
    const [, key, value] = line.match(/^([\w-]+) = (.*)$/) ?? [];
    if (section === "language") {
      const own = { name: `"${NAME}"`, direction: `"rtl"`, number: LANGUAGES.length };
      return key in own ? `${key} = ${own[key]}` : line;
    }
    if (!key || section === "csv" || value.startsWith("[")) return line;
    const plural = value.match(/^\{ one = "(.*)", other = "(.*)" \}$/);
    if (!plural) return line.replace('"', `"${MARK}`);
    const [, one, other] = plural;
    return `${key} = { one = "${MARK}${one}", two = "${TWO}${other}", few = "${MARK}${other}", other = "${MARK}${other}" }`;
  };
  return first.split("\n").map(marked).join("\n");
}

/** The page as Trunk leaves it: the names of its assets are those in dist/. The published page has its style sheet inside. */
function stagedPage() {
  const built = readFileSync("dist/index.html", "utf8");
  const [sheet] = readFileSync("dist/frame.html", "utf8").match(/<link rel="stylesheet" href="\.\/calculator-[^>]*>/);
  const others = built.match(/<link rel="preload"[^>]*>|<script[^>]*><\/script>/g);
  const assets = [sheet.replace(' crossorigin="anonymous"', ""), ...others].join("");
  const page = readFileSync("index.html", "utf8").replace(/^.*data-trunk.*\n/gm, "");
  return page.replace("</head>", `${assets}</head>`);
}

/**
 * Builds in `tree`, which is written anew.
 * @param {string} tree
 * @returns {string} the folder with what would be published
 */
export function build(tree) {
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(join(tree, "target"), { recursive: true });
  for (const name of NEEDED) cpSync(name, join(tree, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(tree, "node_modules"));
  cpSync("target/page", join(tree, "target/page"), { recursive: true });
  // Under another name, so that it shares what it depends on with the project and none of its results.
  for (const name of ["Cargo.toml", "Cargo.lock"]) {
    const text = readFileSync(name, "utf8").replaceAll('"competency-calculator"', '"made-up-language"');
    writeFileSync(join(tree, name), text.replace('name = "prerender"', 'name = "prerender-made-up-language"'));
  }
  writeFileSync(join(tree, `locales/${TAG}.toml`), language(readFileSync(`locales/${LANGUAGES[0]}.toml`, "utf8")));

  const staging = join(tree, "dist");
  mkdirSync(staging);
  writeFileSync(join(staging, "index.html"), stagedPage());
  const assets = readdirSync("dist").filter((name) => /^(calculator|boot|competency-calculator)-.*\.(css|js|wasm)$/.test(name));
  for (const name of assets) cpSync(join("dist", name), join(staging, name));
  const env = { ...process.env, TRUNK_STAGING_DIR: staging, CARGO_TARGET_DIR: resolve("target") };
  const run = (command, ...words) => execFileSync(command, words, { cwd: tree, env, stdio: ["ignore", "ignore", "inherit"] });
  run("node", "build/trunk/assets.mjs");
  const prerender = ["--bin", "prerender-made-up-language", "--no-default-features", "--features", "ssr"];
  run("cargo", "run", "--quiet", "--offline", "--locked", ...prerender);
  for (const step of ["names", "embed", "single-file", "inline-style", "service-worker", "headers"]) run("node", `build/publish/${step}.mjs`, staging);
  return staging;
}
