// The real nginx with deploy/nginx.conf. Around it is as little as nginx needs to run without root and beside another.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { freePort, run } from "./process.mjs";

/** What the file says for a real host, and what must stand there instead here. */
const REAL = {
  listen: "    listen 80;\n    listen [::]:80;\n",
  folder: "alias /srv/competency-calculator/;",
  path: "location / {",
};

/**
 * deploy/nginx.conf for a port, a folder and a path.
 * @param {number} port
 * @param {string} folder
 * @param {string} under the path without its last slash
 * @returns {string}
 */
function configured(port, folder, under) {
  const here = {
    listen: `    listen 127.0.0.1:${port};\n`,
    folder: `alias ${folder}/;`,
    path: `location ${under}/ {`,
  };
  let text = readFileSync("deploy/nginx.conf", "utf8");
  for (const [part, real] of Object.entries(REAL)) {
    if (text.split(real).length !== 2) throw new Error(`deploy/nginx.conf must say once: ${real}`);
    text = text.replace(real, () => here[part]);
  }
  return text;
}

/**
 * Serves a folder under a path, for as long as a test runs.
 * @param {import("node:test").TestContext} t
 * @param {string} folder
 * @param {string} [under]
 * @param {{ plain?: string }} [more] a folder to serve beside it as nginx does unless told otherwise
 * @returns {Promise<{ site: string, plain: string }>} the addresses
 */
export async function nginx(t, folder, under = "", { plain = folder } = {}) {
  const own = mkdtempSync(join(tmpdir(), "nginx-"));
  const [port, plainPort] = [await freePort(), await freePort()];
  writeFileSync(join(own, "competency-calculator.conf"), configured(port, folder, under));
  cpSync("/etc/nginx/mime.types", join(own, "mime.types"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    join(own, "nginx.conf"),
    `daemon off;
    ${process.getuid() === 0 ? "user root;" : ""}
    pid ${own}/nginx.pid;
    error_log stderr notice;
    load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
    events {}
    http {
      ${temporary.map((name) => `${name}_temp_path ${own}/${name};`).join("\n")}
      access_log off;
      sendfile on;
      tcp_nopush on;
      include mime.types;
      default_type application/octet-stream;
      include competency-calculator.conf;
      server { listen 127.0.0.1:${plainPort}; root ${plain}; location / { try_files $uri $uri/ =404; } }
    }`,
  );
  await run(t, "nginx", ["-e", "stderr", "-c", join(own, "nginx.conf")], { ready: "start worker process" });
  // After the server has ended: hooks run in the order in which they are set.
  t.after(() => rmSync(own, { recursive: true }));
  const address = (number) => `http://127.0.0.1:${number}`;
  return { site: address(port) + under, plain: address(plainPort) };
}
