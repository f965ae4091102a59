// Starts the calculator, and then locks the page down: nothing can be sent from it any more.
//
// It decides the order: what must happen before WebAssembly runs, and what must happen if it cannot. It refuses to show a text
// of its own: the panel that it reveals is in the page. It does not know where the parts come from: web/served.js fetches
// them, and for the single-file edition the build puts web/single_file/parts.js in its place.

import { comeBack } from "./back_forward_cache.js";
import "./clipboard.js";
import { offerLanguage } from "./language_offer.js";
import { UNAVAILABLE } from "./lazy_part.js";
import "./pasted_cells.js";
import { keepForOffline, lockDown, prepareLazyPart, runPage } from "./served.js";

/** How long the page waits for workers that do not answer, in milliseconds. */
const PATIENCE = 5000;

/** The parts that load lazily: none before lockdown, and none after the calculator has stopped. */
let lazyPart = UNAVAILABLE;

/** What the calculator's module exports, once it runs. @type {PageExports} */
let page;

/** Settled once the calculator has started or failed. Code that needs the chunk sooner waits for it. */
const started = start().catch(fail);

/**
 * A new worker that runs the importer. The caller ends it.
 * @returns {Promise<Worker>}
 */
globalThis.openImporter = async () => {
  await started;
  return lazyPart.openImporter(page);
};

/**
 * Loads the chunk, and then calls `callback` in the module with `data` and whether it succeeded.
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
  isThere = isLoaded;
  page.__indirect_function_table.get(callback)(data, isLoaded);
  // The answer stays by the newest rules, so no others may seem to be chosen.
  if (!isLoaded && choice) choice.selectedIndex = 0;
};

/** Whether the chunk has been loaded, which has other versions of the rules. */
let isThere = false;

/** The version that was chosen and that nobody has taken yet. @type {{ version: string } | undefined} */
let chosen;

/**
 * The function that opens a link, or goes by a version: the last one that was registered.
 * @type {(link: string | { version: string }) => void}
 */
let openLink = () => undefined;

/**
 * Passes on the link in the address, or else the version that was chosen, if there is one. No server sees this part of the
 * address.
 * @returns {void}
 */
function lookForLink() {
  const link = location.hash.match(/(?:[#&;/!?]|%(?:20|2[36]|3F))link(?:=|%(?:25)*3D)([^&]*)/i)?.[1] ?? chosen;
  // Before it is there, this only has it loaded.
  if (isThere) chosen = undefined;
  if (link !== undefined) openLink(link);
}

/**
 * Registers the function that opens links and goes by versions, and opens the link in the address.
 * @param {(link: string | { version: string }) => void} open
 * @returns {void}
 */
globalThis.onArrival = (open) => {
  openLink = open;
  lookForLink();
};
addEventListener("hashchange", lookForLink);

/** Where a version is chosen. */
const choice = /** @type {HTMLSelectElement | null} */ (document.getElementById("version"));
choice?.addEventListener("change", () => {
  chosen = { version: choice.value };
  lookForLink();
});

/**
 * Shows that the calculator failed. The requirements in words stay readable.
 * @returns {void}
 */
function fail() {
  lazyPart = UNAVAILABLE;
  document.documentElement.dataset.started = "failed";
  document.getElementById("start-failed")?.removeAttribute("hidden");
  if (isKept()) document.getElementById("failed-kept")?.removeAttribute("hidden");
}

/**
 * Whether entries outlast a reload. The stores of frames and of the single-file edition have no such property.
 * @returns {boolean}
 */
function isKept() {
  try {
    return !!sessionStorage["competency-calculator"];
  } catch {
    // The visitor's settings allow no storage.
    return false;
  }
}

/**
 * Prepares the parts that load lazily. If that fails, there is no chunk, and everything else works.
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
  // A prefetch worker that is not ready yet would be locked down with the page. And the service worker's requests must come
  // before lockdown.
  const kept = keepForOffline().catch(() => undefined);
  await Promise.race([Promise.all([settled, kept]), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  lockDown();
  // The calculator may have stopped meanwhile.
  if (document.documentElement.dataset.started) return;
  lazyPart = prepared;
  document.documentElement.dataset.started = "yes";
}

comeBack();
offerLanguage();

// A trap ends the module for good. Say so, or the form would seem to work.
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) fail();
});
addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) fail();
});

