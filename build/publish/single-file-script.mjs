// Bundles all code of the single-file edition into one script: web/boot.js, with web/single_file/parts.js in place of
// web/served.js, both WebAssembly modules as text, and the page's own script. It refuses to leave an import behind.

import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { textOf } from "../../web/single_file/bytes.js";

/**
 * @param {{ folder: string, page: string, pageScript: string, chunk: string, texts: Record<string, string> }} parts the folder, the
 *   file names of the parts, and the chunk's texts by language
 * @returns {Promise<string>} the script
 */
export async function singleFileScript({ folder, page, pageScript, chunk, texts }) {
  const read = (name) => readFileSync(join(folder, name));
  const asText = (bytes) => ({ contents: textOf(bytes), loader: "text" });
  const parts = {
    "page.wasm": asText(read(page)),
    "chunk.wasm": asText(read(chunk)),
    "texts.json": { contents: JSON.stringify(texts), loader: "json" },
    "page.js": { contents: read(pageScript), loader: "js" },
  };
  const singleFile = {
    name: "single-file",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/served\.js$/ }, () => ({ path: resolve("web/single_file/parts.js") }));
      onResolve({ filter: /^single-file:/ }, ({ path }) => ({ path: path.slice("single-file:".length), namespace: "single-file" }));
      onLoad({ filter: /./, namespace: "single-file" }, ({ path }) => parts[path]);
    },
  };
  const { outputFiles, metafile } = await build({
    entryPoints: ["web/boot.js"],
    plugins: [singleFile],
    // Only code that loads a module by its address uses this, and nothing calls that code.
    define: { "import.meta.url": '""' },
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    charset: "utf8",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  if (imports.length) throw new Error(`the script would import ${imports.map(({ path }) => path)}`);
  const script = outputFiles[0].text.trim();
  // In a page the first would end the script, and the second, with a third, would keep it from ending.
  if (/<\/script|<!--/i.test(script)) throw new Error("the script cannot stand in a page");
  return script;
}
