// The examples of docs/frameworks.md, each in its framework, in a real browser, with the calculator on another host.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { FRAMEWORKS, plain, projectOf } from "./project.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const vite = fileURLToPath(new URL("node_modules/vite/bin/vite.js", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8",
};
/** How long a browser may take, in milliseconds. */
const PATIENCE = 60_000;

/** Says on the page's own host what the example shows, once it shows a tier, and every error before that. */
const REPORT = `<script>
  const tell = (told) => fetch("/told", { method: "POST", body: told });
  addEventListener("error", ({ message }) => tell(message));
  new MutationObserver(() => {
    const told = document.querySelector("#told")?.textContent;
    if (told && told !== "none yet") tell(told);
  }).observe(document, { subtree: true, childList: true, characterData: true });
</script>`;

/** A server whose answers are `answer(path)`; `told` hears what a page posts. */
async function serve(answer, told = () => undefined) {
  const server = createServer(async ({ url, method }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const content = method === "POST" ? "" : await answer(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    response.writeHead(content === undefined ? 404 : 200, {
      "content-type": TYPES[extname(pathname) || ".html"] ?? "application/octet-stream",
      "access-control-allow-origin": "*",
    });
    response.end(content);
  });
  server.on("request", (request) => {
    if (request.method !== "POST") return;
    let body = "";
    request.on("data", (piece) => (body += piece));
    request.on("end", () => told(body));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => (server.closeAllConnections(), server.close()) };
}

const inFolder = (folder) => (path) => readFile(join(folder, path)).catch(() => undefined);

/** What the page at a host tells in a real browser. */
async function shownBy(answer) {
  const told = Promise.withResolvers?.() ?? withResolvers();
  const host = await serve(answer, told.resolve);
  const profile = await mkdtemp(join(tmpdir(), "profile-"));
  const browser = spawn("chromium-headless-shell", [
    "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", `--user-data-dir=${profile}`, `${host.address}/`,
  ], { stdio: "ignore" });
  const timer = setTimeout(() => told.reject(new Error("the page tells nothing")), PATIENCE);
  try {
    return await told.promise;
  } finally {
    clearTimeout(timer);
    const gone = new Promise((resolve) => browser.once("exit", resolve));
    browser.kill("SIGKILL");
    await gone;
    host.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

const calculator = await serve(inFolder(dist));
test.after(() => calculator.close());
const head = `${REPORT}<script type="module" src="${calculator.address}/embed.js"></script>`;

test("plain HTML", async () => {
  assert.equal(await shownBy(async (path) => (path === "/index.html" ? `<!DOCTYPE html>${head}${plain()}` : undefined)), "silver");
});

for (const [name, framework] of Object.entries(FRAMEWORKS)) {
  test(name, async () => {
    const { place, remove } = await projectOf(framework, head);
    try {
      await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "error"], { cwd: place });
      assert.equal(await shownBy(inFolder(join(place, "dist"))), "silver");
    } finally {
      await remove();
    }
  });
}
