// Starts the calculator, and then locks the page down: nothing can be sent from it any more.
//
// It says in which order: what must happen before WebAssembly runs, and what must happen if it cannot. It refuses to
// show a text of its own: the panel that it reveals is in the page. It does not know where the parts come from: a served
// page fetches them, and for the single-file edition the build puts web/single_file/parts.js in place of web/served.js.

import { comeBack } from "./back_forward_cache.js";
import "./clipboard.js";
import { UNAVAILABLE } from "./lazy_part.js";
import { keepForOffline, lockDown, prepareLazyPart, runPage } from "./served.js";

/** How long the page may wait, in milliseconds, for workers that say neither that they are ready nor that they are not. */
const PATIENCE = 5000;

/** What can be opened lazily: nothing before the lockdown, and nothing after the calculator has stopped. */
let lazyPart = UNAVAILABLE;

/** What the calculator's module exports, once it runs. @type {PageExports} */
let page;

/** Settled once the calculator has started, or has not. Whoever needs the chunk sooner waits for it. */
const started = start().catch(fail);

/**
 * A new worker that runs the importer. Whoever asked ends it.
 * @returns {Promise<Worker>}
 */
globalThis.openImporter = async () => {
  await started;
  return lazyPart.openImporter(page);
};

/**
 * Loads the chunk, and then calls back what asked for it, in the module: whether it is there. `data` is its own.
 * @param {number} callback its place in the module's table
 * @param {number} data
 * @returns {Promise<void>}
 */
globalThis.loadChunk = async (callback, data) => {
  await started;
  const isLoaded = await lazyPart.loadChunk(page).then(
    () => true,
    () => false,
  );
  page.__indirect_function_table.get(callback)(data, isLoaded);
};

/**
 * What opens a link: whoever asked last.
 * @type {(link: string) => void}
 */
let openLink = () => undefined;

/**
 * Hands over the link in the address, if there is one. No server is told this part of it.
 * @returns {void}
 */
function lookForLink() {
  const link = location.hash.match(/[#&]link=([^&]*)/)?.[1];
  if (link !== undefined) openLink(link);
}

/**
 * Has links opened from now on, the one that is in the address already first.
 * @param {(link: string) => void} open
 * @returns {void}
 */
globalThis.onLink = (open) => {
  openLink = open;
  lookForLink();
};
addEventListener("hashchange", lookForLink);

/**
 * Shows that there will be no answer. What the page says in words stays readable.
 * @returns {void}
 */
function fail() {
  lazyPart = UNAVAILABLE;
  document.documentElement.dataset.started = "failed";
  document.getElementById("start-failed")?.removeAttribute("hidden");
}

/**
 * Prepares what is opened lazily. If that fails, there is no chunk and all else works.
 * @returns {import("./lazy_part.js").LazyPart}
 */
function tryLazyPart() {
  try {
    return prepareLazyPart();
  } catch {
    return UNAVAILABLE;
  }
}

/**
 * Runs the calculator, and then locks the page down.
 * @returns {Promise<void>}
 */
async function start() {
  const prepared = tryLazyPart();
  const settled = prepared.ready.catch(() => undefined);
  page = await runPage();
  document.documentElement.dataset.answers = "yes";
  // A prefetch worker that is still on its way would be locked down along with the page; and what is kept for visits
  // without a network is to be asked for before the lockdown.
  const kept = keepForOffline().catch(() => undefined);
  await Promise.race([Promise.all([settled, kept]), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  lockDown();
  // What ran meanwhile may have stopped by now.
  if (document.documentElement.dataset.started) return;
  lazyPart = prepared;
  document.documentElement.dataset.started = "yes";
}

comeBack();

// A trap ends the module for good: say so, rather than let a dead form look alive.
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) fail();
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) fail();
});

