// Keeps the files of one build, so that a later visit works without a network.
//
// build/publish/service-worker.mjs lists those files, with a hash for each. Online the page always comes from the network, so no
// visitor is stuck on an old one. Files are named by their content, so a kept file is never the wrong one. The worker listens to
// no message, keeps no file that is not in its list, and takes over no page that another version of it controls.

/** @type {ServiceWorkerGlobalScope} */
// @ts-expect-error TypeScript knows no worker but the ordinary one by this name.
const worker = self;

const { scope } = worker.registration;

/** What the caches of this copy of the calculator are called; others on the same host have another scope. */
const OURS = `competency-calculator ${scope} `;

/** The cache of this build. */
const OWN = OURS + VERSION;

/** How long the network may take, in milliseconds, before the kept file is used. */
const PATIENCE = 4000;

/** The files by their full addresses. */
const kept = new Map(FILES.map(([path, integrity]) => [new URL(path, scope).href, integrity]));

/**
 * The address under which what was asked for is kept. A page answers whatever the query; any other file has one name.
 * @param {Request} request
 * @returns {string | undefined}
 */
function nameOf({ url, mode }) {
  const name = mode === "navigate" ? url.replace(/[?#].*/, "").replace(/index\.html$/, "") : url;
  return kept.has(name) ? name : undefined;
}

/**
 * The kept file with this name, unless the browser has removed it.
 * @param {string} name
 * @returns {Promise<Response | undefined>}
 */
async function recall(name) {
  return (await caches.open(OWN)).match(name);
}

/**
 * Fetches all files and keeps them, or keeps none. It gives up before the page stops waiting, so that no request follows
 * lockdown. The next visit tries again.
 * @returns {Promise<void>}
 */
async function install() {
  const signal = AbortSignal.timeout(PATIENCE);
  /** @type {(file: [string, string]) => Promise<[string, Response]>} */
  const ask = async ([name, integrity]) => {
    // As the page or the prefetch worker asks for it: Firefox has a cache for what is asked for with cookies, and another.
    const credentials = name.includes("chunk-") ? "omit" : "same-origin";
    /** @type {RequestInit} */
    const plainly = { integrity, signal, credentials, referrerPolicy: "no-referrer", redirect: "error" };
    // A page has the same name in every build. The other files may be in the browser's cache already.
    const fetched = fetch(name, { ...plainly, cache: name.endsWith("/") ? "no-cache" : "default" });
    // That cache may keep the wrong file as long as the right one.
    return [name, await fetched.catch(() => fetch(name, { ...plainly, cache: "reload" }))];
  };
  const answers = await Promise.all([...kept].map(ask));
  const cache = await caches.open(OWN);
  try {
    await Promise.all(answers.map(([name, answer]) => cache.put(name, answer)));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

/**
 * Deletes the files of older versions. None of their pages is open any more.
 * @returns {Promise<void>}
 */
async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== OWN).map((name) => caches.delete(name)));
}

/**
 * A page from the network; the kept one if the network does not answer.
 * @param {Request} request
 * @param {string} name
 * @returns {Promise<Response>}
 */
async function freshPage(request, name) {
  const fresh = fetch(request);
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  try {
    const answer = await Promise.race([fresh, late]);
    if (answer.status < 500) return answer;
  } catch {
    // Then the kept page is used, as without a network.
  }
  return (await recall(name)) ?? fresh;
}

worker.oninstall = (event) => event.waitUntil(install());
worker.onactivate = (event) => event.waitUntil(tidy());
worker.onfetch = (event) => {
  const { request } = event;
  const name = request.method === "GET" && nameOf(request);
  if (!name) return;
  const keptFirst = async () => (await recall(name)) ?? fetch(request);
  event.respondWith(request.mode === "navigate" ? freshPage(request, name) : keptFirst());
};
