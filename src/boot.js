// Starts the calculator, and then closes the page's connections.
//
// This is all the JavaScript written by hand for the page: what must happen before WebAssembly runs,
// and what must happen if it cannot. It shows no text of its own: the panel that it reveals is in
// the page. Trunk names the assets in the page's <link> elements; they are fetched with their hashes.

/** The policy that is added once everything is loaded: from then on nothing can be sent. */
const AFTER_START = "default-src 'none'; img-src data:";

/**
 * Shows that there will be no answer. What the page says in words stays readable.
 * @returns {void}
 */
function fail() {
  document.documentElement.dataset.started = "failed";
  document.getElementById("start-failed")?.removeAttribute("hidden");
}

/**
 * Fetches both parts of the calculator, checks their hashes and runs them.
 * @returns {Promise<void>}
 */
async function start() {
  const script = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=modulepreload]"));
  const module = /** @type {HTMLLinkElement} */ (document.querySelector("link[as=fetch]"));
  const fetched = fetch(module.href, { integrity: module.dataset.integrity, credentials: "same-origin" });
  fetched.catch(() => undefined);
  const { default: init } = await import(script.href);
  await init({ module_or_path: fetched });
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = AFTER_START;
  document.head.append(policy);
  document.documentElement.dataset.started = "yes";
}

// A trap ends the module for good: say so, rather than let a dead form look alive.
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) fail();
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) fail();
});

start().catch(fail);
