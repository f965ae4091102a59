// Has WebAssembly modules end at once where Rust panics, and blanks the messages and the paths of source files. A panic says where
// it was and why, but nothing in a browser shows that: the page sees the module end, and says so. So all that puts such a message
// together would only weigh, and the paths would tell where crates come from. The length of a text stays, and so does every address.
//
// It refuses to touch a function that can return, and any text that is not such a path or one of panic-messages.txt as a whole.
//
// node build/panics.mjs MODULE... which still have the names of their functions

import binaryen from "binaryen";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Functions of Rust's own libraries that never return, by the end of their names: plain, and in Rust's mangling v0. */
const ENDS = "(?:begin_panic|panic|panic_\\w+|unwrap_failed|expect_failed|assert_failed|assert_failed_inner|\\w+_fail|\\w+_fail_rt|handle_error|handle_alloc_error)";
const NEVER_RETURNS = [
  new RegExp(`^<?(?:alloc|core|std)\\[\\w+\\]::.*\\b${ENDS}(?:::<.*>)?$`),
  new RegExp(`^_R(?:I?Nv)+[\\w]*?(?:5alloc|4core|3std)\\w*?\\d${ENDS}(?:Re?\\w*|[a-z]\\w*)?(?: indirect_call_shim)?$`),
];

/** Paths of the standard library, and of crates as Cargo unpacks them, from the folder that the Makefile shortens to `/`. */
const PATH = /(?:\/rustc\/[0-9a-f]{40}\/library|\/index\.[\w.-]+)\/[\w/.-]+?\.rs/;

// Another tool's next step reads the names.
binaryen.setDebugInfo(true);

/**
 * The module with functions that end at once.
 * @param {Buffer} bytes
 * @returns {Buffer}
 */
function endingAtOnce(bytes) {
  const module = binaryen.readBinary(bytes);
  for (let index = 0; index < module.getNumFunctions(); index += 1) {
    const found = module.getFunctionByIndex(index);
    const { name, module: from, results } = binaryen.getFunctionInfo(found);
    const isImported = Boolean(from);
    if (isImported || results !== binaryen.none || !NEVER_RETURNS.some((pattern) => pattern.test(name))) continue;
    binaryen.Function.setBody(found, module.unreachable());
  }
  return Buffer.from(module.emitBinary());
}

/** What Rust's own libraries and the page's dependencies say in a panic. One that is not there any more does no harm. */
const MESSAGES = readFileSync(join(import.meta.dirname, "panic-messages.txt"), "utf8").split("\n").filter(Boolean);
const escaped = MESSAGES.map((message) => message.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
const UNREAD = new RegExp([PATH.source, ...escaped].join("|"), "g");

for (const file of process.argv.slice(2)) {
  const bytes = endingAtOnce(readFileSync(file));
  // Each byte is a character, so that places are the same.
  for (const { index, 0: text } of bytes.toString("latin1").matchAll(UNREAD)) bytes.fill(0, index, index + text.length);
  writeFileSync(file, bytes);
}
