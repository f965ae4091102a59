// Keeps the files of one build, so that a later visit works without a network.
//
// The build says which files those are, with a hash for each (build/publish/service-worker.mjs). Online the page
// always comes from the network, so nobody is trapped on an old one, and it names its files by their content, so what is
// kept can never be the wrong one. The worker refuses to be told anything: it listens to no message, keeps
// no file that is not in its list, and takes over no page that another version of it has begun.

/** @type {ServiceWorkerGlobalScope} */
// @ts-expect-error TypeScript knows no worker but the ordinary one by this name.
const worker = self;

const { scope } = worker.registration;

/** What the caches of this copy of the calculator are called; others on the same host have another scope. */
const OURS = `competency-calculator ${scope} `;

/** The cache of this build. */
const OWN = OURS + VERSION;

/** How long, in milliseconds, the network may take before the answer is what is kept, or nothing. */
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
 * What is kept under a name, unless the browser has thrown it away.
 * @param {string} name
 * @returns {Promise<Response | undefined>}
 */
async function recall(name) {
  return (await caches.open(OWN)).match(name);
}

/**
 * Fetches everything and keeps it; or keeps nothing. What takes longer than the page waits is given up, so that nothing is
 * asked for once the page has started; the next visit tries again.
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
    // A page has the same name in every build; the others may be in the browser's cache since a moment ago.
    const fetched = fetch(name, { ...plainly, cache: name.endsWith("/") ? "no-cache" : "default" });
    // That cache may hold the wrong file, for as long as it would the right one.
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
 * Takes away what older versions have kept. None of their pages is open any more.
 * @returns {Promise<void>}
 */
async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== OWN).map((name) => caches.delete(name)));
}

/**
 * A page from the network; the kept one where there is no network, or none that answers.
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
    // Then it is as if the network were off.
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
