// Compresses every file of a folder as FILE.br and FILE.gz, as small as possible. Hosts send these to browsers that accept
// them. A host could compress at every request, but not this well: the best compression takes seconds.
//
// node build/publish/compress.mjs FOLDER
// It skips what is compressed already, _headers, which hosts read and do not send, and SHA256SUMS, which is written last.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import { filesOf } from "./files.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("which folder?");

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/**
 * Writes both next to a file.
 * @param {string} path
 * @returns {Promise<void>}
 */
async function compress(path) {
  const bytes = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

const files = filesOf(folder).filter((name) => !/(?:^|\/)(?:_headers|SHA256SUMS)$|\.(?:br|gz)$/.test(name));
await Promise.all(files.map((name) => compress(join(folder, name))));
