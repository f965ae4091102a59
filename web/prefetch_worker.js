// Fetches one more file after the lockdown: the chunk, when it is first needed. It brings along the importer, which runs
// in a worker of its own.
//
// The page itself stays locked down. The prefetch worker was made before, and keeps the policy of that moment. It can only
// request one fixed address, with its hash. It refuses to read messages, so nothing that a visitor entered can leave through
// it. The page ends it after the first success.

import { lazyPart } from "./lazy_part.js";
import { workerFactory } from "./worker_factory.js";

/**
 * All that the prefetch worker does. It runs from its own text, so it can use nothing else of this file.
 * @param {string} address
 * @param {string | undefined} integrity
 * @returns {void}
 */
function runPrefetchWorker(address, integrity) {
  /** @type {RequestCache} */
  let cache = "default";
  onmessage = async () => {
    try {
      const answer = await fetch(address, { cache, integrity, credentials: "omit", referrerPolicy: "no-referrer" });
      const chunk = await WebAssembly.compile(await answer.arrayBuffer());
      const [importer] = WebAssembly.Module.customSections(chunk, "importer");
      postMessage([chunk, await WebAssembly.compile(/** @type {ArrayBuffer} */ (importer))]);
    } catch {
      // The browser's cache may keep the wrong file as long as the right one.
      cache = "reload";
      postMessage(null);
    }
  };
  postMessage(null);
}

/**
 * Makes the prefetch worker and the lazy part that it loads. `ready` is settled as soon as the worker has a policy of its own,
 * so the page may be locked down.
 * @returns {import("./lazy_part.js").LazyPart}
 */
export function prepareLazyPart() {
  const link = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=chunk]"));
  const factory = workerFactory();
  const [addScript, createWorker] = factory;
  const text = `(${runPrefetchWorker})(${JSON.stringify(link.href)},${JSON.stringify(link.dataset.integrity)})`;
  const own = addScript([text]);
  const worker = createWorker("prefetch");
  /** @type {() => Promise<WebAssembly.Module[] | null>} */
  const answer = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = worker.onmessageerror = reject;
    });
  // A second worker from the same blob could send requests too, so the blob is revoked.
  const ready = answer().finally(() => URL.revokeObjectURL(own));
  /** The loaded modules, so that later steps can be tried again. @type {WebAssembly.Module[] | undefined} */
  let come;
  const ask = async () => {
    await ready;
    const answered = answer();
    worker.postMessage(null);
    const modules = await answered;
    if (!modules) throw new Error("the chunk could not be loaded");
    worker.terminate();
    return modules;
  };
  const load = async () => {
    come ??= await ask();
    const [chunk, importer] = /** @type {[WebAssembly.Module, WebAssembly.Module]} */ (come);
    return { chunk, importer };
  };
  return { ready, ...lazyPart(load, factory) };
}
