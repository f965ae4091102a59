// The start of a page that comes from a server: it fetches the parts, each with its hash, and then locks the page down. The
// page's <link> elements name the parts.
//
// web/single_file/parts.js has the same functions for the single-file edition. It refuses to start anything by itself;
// web/boot.js does.

export { prepareLazyPart } from "./prefetch_worker.js";
export { keepForOffline } from "./offline.js";

/**
 * The policy that is added once everything is loaded: from then on nothing can be sent. It allows WebAssembly, because without
 * that word Firefox receives no compiled module from the prefetch worker, and WebKit runs none.
 */
const AFTER_START =
  "default-src 'none'; img-src data:; script-src 'wasm-unsafe-eval'; worker-src blob:; trusted-types 'none'";

/**
 * Fetches the calculator's script and module, checks their hashes and runs them.
 * @returns {Promise<PageExports>} what the module exports
 */
export async function runPage() {
  /** @type {(ending: string) => Promise<Response>} */
  const ask = (ending) => {
    const link = /** @type {HTMLLinkElement} */ (document.querySelector(`link[as=fetch][href$=".${ending}"]`));
    // With the same options as the link, or the browser would request it twice. A frame may be foreign to its own host.
    /** @type {RequestInit} */
    const asked = link.crossOrigin ? { credentials: "same-origin" } : { mode: "no-cors", credentials: "include" };
    return fetch(link.href, { ...asked, integrity: link.dataset.integrity });
  };
  const module = ask("wasm");
  module.catch(() => undefined);
  // An import would check no hash.
  const script = URL.createObjectURL(await (await ask("js")).blob());
  const { default: init } = await import(script);
  URL.revokeObjectURL(script);
  return init({ module_or_path: module });
}

/**
 * Locks the page down: the browser obeys this policy and the first one, even if the element is removed.
 * @returns {void}
 */
export function lockDown() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = AFTER_START;
  document.head.append(policy);
}
