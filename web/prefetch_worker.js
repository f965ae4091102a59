// Lets one more file in after the page has closed its connections: the desk, when it is first needed. The
// desk is the page with everything in it, and brings along the importer, which runs in a worker.
//
// The page itself stays closed. The gate is a worker that was made before, and keeps the policy of that
// moment. All it can do is ask for one fixed address, with its hash. It refuses to look at what it is told,
// so nothing that a visitor entered can leave through it, and the page ends it with the first success.

import { opening, section } from "./lazy_part.js";
import { workshop } from "./worker_factory.js";

/**
 * All that the gate does. It runs in a worker, from its own text, so it can use nothing else of this file.
 * @param {string} address
 * @param {string | undefined} integrity
 * @returns {void}
 */
function keepGate(address, integrity) {
  /** @type {RequestCache} */
  let cache = "default";
  onmessage = async () => {
    try {
      const answer = await fetch(address, { cache, integrity, credentials: "omit", referrerPolicy: "no-referrer" });
      const desk = await WebAssembly.compile(await answer.arrayBuffer());
      const [importer] = WebAssembly.Module.customSections(desk, "importer");
      postMessage([desk, await WebAssembly.compile(/** @type {ArrayBuffer} */ (importer))]);
    } catch {
      // What came may be kept as long as the right one would be.
      cache = "reload";
      postMessage(null);
    }
  };
  postMessage(null);
}

/**
 * Makes the gate. `ready` is settled as soon as it has a policy of its own, so the page may close.
 * @returns {import("./lazy_part.js").Gate}
 */
export function makeGate() {
  const link = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=desk]"));
  const shop = workshop();
  const own = shop.put([`(${keepGate})(${JSON.stringify(link.href)},${JSON.stringify(link.dataset.integrity)})`]);
  const gate = shop.work("gate");
  /** @type {() => Promise<WebAssembly.Module[] | null>} */
  const answer = () =>
    new Promise((resolve, reject) => {
      gate.onmessage = ({ data }) => resolve(data);
      gate.onerror = gate.onmessageerror = reject;
    });
  // A second worker from the same blob could be as free as the gate, so the blob goes.
  const ready = answer().finally(() => URL.revokeObjectURL(own));
  /** What has come stays, so that whatever fails afterwards can be tried again. @type {WebAssembly.Module[] | undefined} */
  let come;
  const ask = async () => {
    await ready;
    const answered = answer();
    gate.postMessage(null);
    const modules = await answered;
    if (!modules) throw new Error("the desk could not be loaded");
    gate.terminate();
    return modules;
  };
  const load = async () => {
    come ??= await ask();
    const [desk, importer] = /** @type {[WebAssembly.Module, WebAssembly.Module]} */ (come);
    return { desk, importer, script: await import(shop.put(section(desk, "page"))) };
  };
  return { ready, ...opening(load, shop) };
}
