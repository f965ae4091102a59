// Starts the calculator, and then locks the page down: nothing can be sent from it any more.
//
// It says in which order: what must happen before WebAssembly runs, and what must happen if it cannot. It refuses to
// show a text of its own: the panel that it reveals is in the page. It does not know where the parts come from: a served
// page fetches them, and for the single-file edition the build puts web/single_file/parts.js in place of web/served.js.

import { comeBack } from "./back_forward_cache.js";
import { promiseCopy } from "./clipboard.js";
import { UNAVAILABLE } from "./lazy_part.js";
import { keepForOffline, lockDown, prepareLazyPart, runPage } from "./served.js";

/** How long the page may wait, in milliseconds, for workers that say neither that they are ready nor that they are not. */
const PATIENCE = 5000;

/** What can be opened lazily: nothing before the lockdown, and nothing after the calculator has stopped. */
let lazyPart = UNAVAILABLE;

/** Settled once the calculator has started, or has not. Whoever needs the desk sooner waits for it. */
const started = start().catch(fail);

/**
 * A new worker that runs the importer. Whoever asked ends it.
 * @returns {Promise<Worker>}
 */
globalThis.openImporter = async () => {
  await started;
  return lazyPart.openImporter();
};

/** The last that wanted the desk: only one can take the page's place. */
let wanted = {};

/**
 * Opens the desk in place of the page as it was first loaded. While that takes time, and if it fails, the
 * page goes on and says so. Who asks again meanwhile takes the place of who has asked before.
 * @param {() => string} leave makes the page leave its place; returns what was entered
 * @param {string} action what the desk is opened for
 * @param {unknown} dropped a file to import, if there is one
 * @returns {Promise<void>}
 */
globalThis.openDesk = async (leave, action, dropped) => {
  const { dataset } = document.documentElement;
  dataset.desk = "opening";
  const mine = (wanted = {});
  promiseCopy(action === "copy");
  await started;
  const desk = await lazyPart.openDesk().catch(() => undefined);
  if (mine !== wanted) return;
  if (!desk) {
    dataset.desk = "failed";
    return;
  }
  const focused = document.activeElement?.id;
  try {
    desk.takeOver(leave(), action, dropped);
    dataset.desk = "open";
    if (focused) document.getElementById(focused)?.focus();
  } catch {
    // The page has left its place already.
    fail();
  }
};

/**
 * What opens a link: whoever asked last, the page or the desk.
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
 * Prepares what is opened lazily. If that fails, there is no desk and all else works.
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
  await runPage();
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

