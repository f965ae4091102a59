// Makes the page's style sheet and start script small, before Trunk gives them their hashed names.
// (Trunk's own minifier does not understand the script that wasm-bindgen writes, so it is off.)

import { build } from "esbuild";
import { readdirSync } from "node:fs";

const sheets = readdirSync("style").filter((name) => name.endsWith(".css")).sort();
const shared = { bundle: true, minify: true, logLevel: "error" };
await build({
  ...shared,
  stdin: { contents: sheets.map((name) => `@import "./${name}";`).join("\n"), resolveDir: "style", loader: "css" },
  outfile: "target/page/calculator.css",
});
await build({ ...shared, entryPoints: ["src/boot.js"], format: "esm", outfile: "target/page/boot.js" });
