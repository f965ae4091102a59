// What is particular to a page that comes from a server: its parts are fetched, each with its hash, and then the
// page is locked down. The page's <link> elements name the parts.
//
// web/single_file/parts.js has the same functions for the single-file edition. It refuses to start anything by itself;
// web/boot.js does.

export { prepareLazyPart } from "./prefetch_worker.js";
export { keepForOffline } from "./offline.js";

/**
 * The policy that is added once everything is loaded: from then on nothing can be sent. What the prefetch worker has
 * compiled needs its word for WebAssembly: Firefox takes no module in without it, and WebKit runs none.
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
    // As the link has asked for it, or a browser without a cache asks again. A frame may be foreign to its own host.
    /** @type {RequestInit} */
    const asked = link.crossOrigin ? { credentials: "same-origin" } : { mode: "no-cors", credentials: "include" };
    return fetch(link.href, { ...asked, integrity: link.dataset.integrity });
  };
  const module = ask("wasm");
  module.catch(() => undefined);
  // An import would look at no hash.
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
