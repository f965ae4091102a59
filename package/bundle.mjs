// Writes the files of one entry from wasm-bindgen's: for browsers and their bundlers, for Node, and for `require`.
//
// node package/bundle.mjs FOLDER NAME

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { exportsOf, rename } from "../build/trunk/names.mjs";

const [folder, name] = process.argv.slice(2);
if (!folder || !name) throw new Error("which folder, and which entry?");

const here = fileURLToPath(new URL(".", import.meta.url));
/** @param {string} ending */
const file = (ending) => resolve(folder, `${name}${ending}`);

// What wasm-bindgen has written, out of the way of the entry of the same name, and with short names for what it shares with the
// module. What is called keeps its name, and so does what tests watch.
const glue = file(".glue.js");
const long = readFileSync(file("_bg.wasm"));
const written = readFileSync(file(".js"), "utf8");
const isWatched = (name) => !name.startsWith("__wbindgen_") || name === "__wbindgen_externrefs" || !written.includes(name);
const short = rename(long, written, new Set(exportsOf(long).filter(isWatched)));
writeFileSync(glue, short.script);
writeFileSync(file("_bg.wasm"), short.module);
const module = short.module.toString("base64");
writeFileSync(
  file("_bytes.js"),
  `/* The module, for bundlers that lose its file. */\nexport const bytes = () => Uint8Array.from(atob("${module}"), (letter) => letter.charCodeAt(0));\n`,
);

/** @type {import("esbuild").BuildOptions} */
const common = { entryPoints: [join(here, "entries", `${name}.js`)], bundle: true, minify: true, logLevel: "warning" };

// What the functions are for stands in the types.
await build({
  ...common,
  outfile: file(".js"),
  allowOverwrite: true,
  format: "esm",
  target: "es2022",
  alias: { "entry:glue": glue, "entry:module": join(here, "fetched_module.js") },
  define: { MODULE_FILE: `"./${name}_bg.wasm"`, BYTES_FILE: `"./${name}_bytes.js"` },
  external: ["./*_bytes.js"],
  banner: { js: `/* @ts-self-types="./${name}.d.ts" */` },
});
// In Node the module comes as text too: within the file for `require`, beside it for what bundles `import`.
const bytes = `./${name}_bytes.js`;
for (const { ending, format, beside } of /** @type {const} */ ([
  { ending: ".cjs", format: "cjs", beside: [] },
  { ending: ".embedded.js", format: "esm", beside: [bytes] },
])) {
  await build({
    ...common,
    outfile: file(ending),
    format,
    platform: "node",
    target: "node20",
    absWorkingDir: resolve(folder),
    inject: [join(here, "text_coders.js")],
    alias: { "entry:glue": glue, "entry:module": join(here, "embedded_module.js"), "entry:bytes": bytes },
    external: [...beside],
  });
}
rmSync(glue);

const names = [...readFileSync(join(here, "entries", `${name}.js`), "utf8").matchAll(/^export function (\w+)/gm)];
const offered = ["init as default", "init", "initSync", ...names.map(([, one]) => one)].join(", ");
writeFileSync(
  file(".node.js"),
  `/* @ts-self-types="./${name}.d.ts" */\n// One instance for \`import\` and \`require\`.\nexport { ${offered} } from "./${name}.cjs";\n`,
);

// wasm-bindgen's types end with those of a page; they name what Node's types lack.
const [types] = readFileSync(file(".d.ts"), "utf8").split(/^export type InitInput/m);
const start = readFileSync(join(here, "start.d.ts"), "utf8");
const all = `${types.trimEnd()}\n\n${start}`;
writeFileSync(file(".d.ts"), all);
writeFileSync(file(".d.cts"), all.replaceAll('.js"', '.cjs"'));
