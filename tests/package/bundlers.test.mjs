// The package in bundlers, as somebody uses them who has set nothing: the module is found, in development and when published.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { test } from "node:test";

import { build } from "esbuild";

import { PROMISED, run, titleOf, tool, withProject, withServer } from "./tools.mjs";

const ADDRESS = /(http:\/\/\S+?)\/?(\s|$)/;

for (const version of ["vite5", "vite7", "vite8"]) {
  const script = tool(`${version}/bin/vite.js`);
  test(`${version}: in development`, () =>
    withProject(["vite"], (place) =>
      withServer(place, ADDRESS, [script, "vite", "--port", "0", "--host", "127.0.0.1"], async (address) => {
        assert.equal(await titleOf(`${address}/`), PROMISED);
      }),
    ));
  test(`${version}: published`, () =>
    withProject(["vite"], async (place) => {
      await run(place, script, "build", "vite", "--logLevel", "error");
      await withServer(place, ADDRESS, [script, "preview", "vite", "--port", "0", "--host", "127.0.0.1"], async (address) => {
        assert.equal(await titleOf(`${address}/`), PROMISED);
      });
    }));
  test(`${version}: rendered on the server, with the package taken into the bundle`, () =>
    withProject([], async (place) => {
      await writeFile(join(place, "render.mjs"), RENDER_WITH_VITE(version));
      assert.equal(await run(place, "render.mjs"), `${PROMISED}\n${PROMISED}\n`);
    }));
}

/** What frameworks on top of Vite do: in development, and published. */
const RENDER_WITH_VITE = (version) => `
  import { build, createServer } from "${version}";
  const ssr = { noExternal: ["competency-calculator"] };
  const server = await createServer({ ssr, server: { middlewareMode: true }, appType: "custom", logLevel: "error" });
  console.log(await (await server.ssrLoadModule("/answer.js")).answer());
  await server.close();
  await build({ ssr, build: { ssr: "answer.js", outDir: "built" }, logLevel: "error" });
  console.log(await (await import("./built/answer.js")).answer());`;

test("webpack 5", () =>
  withProject(["webpack"], async (place) => {
    await run(place, "--input-type=module", "--eval", BUILD_WITH_WEBPACK);
    await withFiles(join(place, "webpack"), async (address) => assert.equal(await titleOf(address), PROMISED));
  }));

/** webpack's command is a package of its own; this is what it does. */
const BUILD_WITH_WEBPACK = `
  import webpack from "webpack";
  import settings from "./webpack/webpack.config.cjs";
  webpack(settings, (error, stats) => {
    if (error ?? stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
  });`;

test("Next 16: a route handler, and a component in the browser", () =>
  withProject(["next"], async (place) => {
    const next = tool("next/dist/bin/next");
    await run(place, next, "build", "next");
    await withServer(place, ADDRESS, [next, "start", "next", "--port", "0", "--hostname", "127.0.0.1"], async (address) => {
      assert.equal(await (await fetch(`${address}/api/answer`)).text(), PROMISED);
      assert.equal(await titleOf(`${address}/`), PROMISED);
    });
  }));

test("Next 16: in development", () =>
  withProject(["next"], (place) =>
    withServer(place, ADDRESS, [tool("next/dist/bin/next"), "dev", "next", "--port", "0"], async (address) => {
      assert.equal(await (await fetch(`${address}/api/answer`)).text(), PROMISED);
      assert.equal(await titleOf(`${address}/`), PROMISED);
    }),
  ));

test("esbuild: modules lose the module's file and keep its text, and a plain script knows no address", () =>
  withProject(["webpack"], async (place) => {
    const folder = join(place, "webpack");
    for (const settings of [{ format: "esm", splitting: true }, { format: "iife" }]) {
      await build({ ...settings, bundle: true, entryPoints: [join(folder, "main.js")], outdir: join(folder, "dist"), logLevel: "error",
        logOverride: { "empty-import-meta": "silent" } });
      await withFiles(folder, async (address) => assert.equal(await titleOf(address), PROMISED));
    }
  }));

/** Serves the files of a folder until `use` is done. */
async function withFiles(root, use) {
  const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = createServer(async ({ url }, response) => {
    const path = url === "/" ? "/index.html" : url;
    const file = await readFile(join(root, path)).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(file);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.close();
  }
}
