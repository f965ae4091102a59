// The entry's module in a browser, from the address that bundlers know.
//
// Development servers that bundle dependencies beforehand lose that file, and answer with a page. A bundle of one plain script
// knows no address at all. Then the module comes as text, which every bundler keeps. Nobody downloads that otherwise.

/** @returns {Promise<unknown>} a response, or the bytes */
export async function own() {
  const response = await fetched().catch(() => undefined);
  if (response?.ok && isModule(response)) return response;
  const { bytes } = await import(BYTES_FILE);
  return bytes();
}

async function fetched() {
  return fetch(new URL(MODULE_FILE, import.meta.url));
}

/** @param {Response} response */
function isModule(response) {
  return !response.headers.get("content-type")?.startsWith("text/html");
}
