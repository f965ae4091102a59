// Makes what wasm-bindgen wrote small: bundles its script down to what the page starts, and takes out
// of the module every export that the script no longer mentions.
//
// A dependency of Leptos exports classes for streams from a server. Nothing here can call them, but
// while they are exported neither their script nor their code can be left out.

import binaryen from "binaryen";
import { build } from "esbuild";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const files = readdirSync(folder);
const script = files.find((name) => name.endsWith(".js"));
const module = files.find((name) => name.endsWith("_bg.wasm"));
if (!script || !module) throw new Error(`${folder}: expected what wasm-bindgen writes, found ${files}`);

// A class stays while its prototype is touched, so what touches it goes first.
const glue = readFileSync(join(folder, script), "utf8").replace(/^if \(Symbol\.dispose\).*$/gm, "");
await build({
  stdin: { contents: glue.replace(/^export class /gm, "class ").replace(/^export \{.*$/gm, "export { __wbg_init as default };"), resolveDir: folder },
  pure: ["FinalizationRegistry"],
  outfile: join(folder, script),
  allowOverwrite: true,
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  logLevel: "error",
});
const text = readFileSync(join(folder, script), "utf8");
const parsed = binaryen.readBinary(readFileSync(join(folder, module)));
const names = Array.from({ length: parsed.getNumExports() }, (_, index) =>
  binaryen.getExportInfo(parsed.getExportByIndex(index)).name,
);
for (const name of names) {
  if (!text.includes(name)) parsed.removeExport(name);
}
writeFileSync(join(folder, module), parsed.emitBinary());
