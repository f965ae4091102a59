// Keeps the files of one build, so that a later visit works without a network.
//
// build/publish/service-worker.mjs lists those files, with a hash for each. Of the pages, the worker keeps those that somebody
// has opened. Online the page always comes from the network, so no visitor is stuck on an old one. Files are named by their
// content, so a kept file is never the wrong one. The worker listens to no message, keeps no file that is not in its list, and
// takes over no page that another version of it controls.

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

/** A file: its full address and its hash. @type {(file: [string, string]) => [string, string]} */
const located = ([path, integrity]) => [new URL(path, scope).href, integrity];

/** The files of every page. */
const shared = FILES.map(located);

/** The pages by their addresses, each with its own files: itself, and its texts. */
const pages = new Map(PAGES.map((files) => [located(files[0])[0], files.map(located)]));

/** The address of every file. */
const known = new Set([...shared, ...[...pages.values()].flat()].map(([name]) => name));

/**
 * The address of a page, which answers whatever the query.
 * @param {string} url
 * @returns {string}
 */
const pageOf = (url) => url.replace(/[?#].*/, "").replace(/index\.html$/, "");

/**
 * The address under which what was asked for is kept. A page answers whatever the query; any other file has one name.
 * @param {Request} request
 * @returns {string | undefined}
 */
function nameOf({ url, mode }) {
  const name = mode === "navigate" ? pageOf(url) : url;
  return known.has(name) ? name : undefined;
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
 * Fetches a file, before the page stops waiting: no request follows lockdown.
 * @param {[string, string]} file
 * @returns {Promise<[string, Response]>}
 */
async function ask([name, integrity]) {
  const signal = AbortSignal.timeout(PATIENCE);
  // As the page or the prefetch worker asks for it: Firefox has a cache for what is asked for with cookies, and another.
  const credentials = /(?:chunk|texts)-/.test(name) ? "omit" : "same-origin";
  /** @type {RequestInit} */
  const plainly = { integrity, signal, credentials, referrerPolicy: "no-referrer", redirect: "error" };
  // A page has the same name in every build. The other files may be in the browser's cache already.
  const fetched = fetch(name, { ...plainly, cache: name.endsWith("/") ? "no-cache" : "default" });
  // That cache may keep the wrong file as long as the right one.
  return [name, await fetched.catch(() => fetch(name, { ...plainly, cache: "reload" }))];
}

/**
 * The caches of this copy of the calculator, of all its builds.
 * @returns {Promise<string[]>}
 */
async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/**
 * The pages to keep: those that are open, and those that an older build has kept.
 * @returns {Promise<Set<string>>}
 */
async function wanted() {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const caught = await Promise.all((await ours()).map(async (name) => (await caches.open(name)).keys()));
  return new Set([...open, ...caught.flat()].map(({ url }) => pageOf(url)));
}

/**
 * Fetches the files and keeps them, or keeps none. If that fails, the next visit tries again.
 * @returns {Promise<void>}
 */
async function install() {
  const names = await wanted();
  const own = [...pages].flatMap(([page, files]) => (names.has(page) ? files : []));
  const answers = await Promise.all([...shared, ...own].map(ask));
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
  await Promise.all((await ours()).filter((name) => name !== OWN).map((name) => caches.delete(name)));
}

/**
 * Keeps a page in another language as it comes, with its own files. A page of another build is not kept.
 * @param {string} page
 * @param {Promise<Response>} coming
 * @returns {Promise<void>}
 */
async function keep(page, coming) {
  const cache = await caches.open(OWN);
  if (await cache.match(page)) return;
  const [[, integrity], ...files] = /** @type {[[string, string], ...[string, string][]]} */ (pages.get(page));
  // At once, so that no request follows lockdown.
  const [answer, ...answers] = await Promise.all([coming, ...files.map(ask)]);
  const digest = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
  if (integrity !== `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`) return;
  await Promise.all([...answers, /** @type {const} */ ([page, answer])].map(([name, file]) => cache.put(name, file)));
}

/**
 * A page from the network; the kept one if the network does not answer.
 * @param {Promise<Response>} fresh
 * @param {string} name
 * @returns {Promise<Response>}
 */
async function freshPage(fresh, name) {
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
  if (request.mode !== "navigate") {
    event.respondWith(recall(name).then((file) => file ?? fetch(request)));
    return;
  }
  const fresh = fetch(request);
  const copy = fresh.then((answer) => answer.clone());
  event.respondWith(freshPage(fresh, name));
  event.waitUntil(keep(name, copy).catch(() => undefined));
};
