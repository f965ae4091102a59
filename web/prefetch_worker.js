// Fetches two more files after the lockdown: the chunk, when it is first needed, and its texts in the language of the page. The
// chunk brings along the importer, which runs in a worker of its own.
//
// The page itself stays locked down. The prefetch worker was made before, and keeps the policy of that moment. It can only
// request two fixed addresses, each with its hash. It refuses to read messages, so nothing that a visitor entered can leave through
// it. The page ends it after the first success.

import { lazyPart } from "./lazy_part.js";
import { workerFactory } from "./worker_factory.js";

/**
 * All that the prefetch worker does. It runs from its own text, so it can use nothing else of this file.
 * @param {[string, string | undefined][]} files the addresses and hashes of the chunk and its texts
 * @returns {void}
 */
function runPrefetchWorker(files) {
  /** @type {RequestCache} */
  let cache = "default";
  onmessage = async () => {
    try {
      const answers = files.map(([address, integrity]) =>
        fetch(address, { cache, integrity, credentials: "omit", referrerPolicy: "no-referrer" }),
      );
      const [code, texts] = /** @type {[Response, Response]} */ (await Promise.all(answers));
      const chunk = await WebAssembly.compile(await code.arrayBuffer());
      const [section] = WebAssembly.Module.customSections(chunk, "importer");
      const importer = await WebAssembly.compile(/** @type {ArrayBuffer} */ (section));
      postMessage({ chunk, importer, texts: await texts.text() });
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
  const factory = workerFactory();
  const [addScript, createWorker] = factory;
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[rel=chunk]"));
  const files = [...links].map(({ href, dataset }) => [href, dataset.integrity]);
  const text = `(${runPrefetchWorker})(${JSON.stringify(files)})`;
  const own = addScript([text]);
  const worker = createWorker("prefetch");
  /** @type {() => Promise<import("./lazy_part.js").Loaded | null>} */
  const answer = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = worker.onmessageerror = reject;
    });
  // A second worker from the same blob could send requests too, so the blob is revoked.
  const ready = answer().finally(() => URL.revokeObjectURL(own));
  /** What was loaded, so that later steps can be tried again. @type {import("./lazy_part.js").Loaded | undefined} */
  let come;
  const ask = async () => {
    await ready;
    const answered = answer();
    worker.postMessage(null);
    const loaded = await answered;
    if (!loaded) throw new Error("the chunk could not be loaded");
    worker.terminate();
    return loaded;
  };
  const load = async () => (come ??= await ask());
  return { ready, ...lazyPart(load, factory) };
}
