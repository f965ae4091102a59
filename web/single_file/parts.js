// The start of the single-file edition, which contains everything. It fetches nothing, because its policy allows no connection
// from the first byte on. So there is nothing left to lock down.
//
// web/served.js has the same functions for a page that comes from a server. The build puts the modules and their scripts
// into this script, so the one hash in the file's policy covers all code. It refuses to import or fetch.

import chunkText from "single-file:chunk.wasm";
import texts from "single-file:texts.json";
import pageText from "single-file:page.wasm";
import initPage from "single-file:page.js";
import { bytesOf } from "./bytes.js";
import { replaceMissingStorage } from "./saved_state.js";
import { chooseLanguage } from "./language.js";
import { lazyPart, section } from "../lazy_part.js";
import { workerFactory } from "../worker_factory.js";

/**
 * Takes the chunk from this script. There is no worker to wait for.
 * @returns {import("../lazy_part.js").LazyPart}
 */
export function prepareLazyPart() {
  const load = async () => {
    const chunk = await WebAssembly.compile(bytesOf(chunkText));
    const importer = await WebAssembly.compile(section(chunk, "importer")[0]);
    // A browser that translates the page changes its `lang`.
    const language = document.getElementById("calculator")?.dataset.language ?? "";
    return { chunk, importer, texts: texts[language] };
  };
  return { ready: Promise.resolve(), ...lazyPart(load, workerFactory()) };
}

/**
 * Shows the page in the visitor's language and runs it.
 * @returns {Promise<PageExports>} what the module exports
 */
export async function runPage() {
  replaceMissingStorage();
  chooseLanguage();
  return initPage({ module_or_path: bytesOf(pageText) });
}

/**
 * Nothing to keep: the file contains everything.
 * @returns {Promise<void>}
 */
export async function keepForOffline() {}

/**
 * It is locked down from its first byte on.
 * @returns {void}
 */
export function lockDown() {}
