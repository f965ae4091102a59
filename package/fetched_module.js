// The entry's module in a browser, from the address that bundlers know.
//
// Development servers that bundle dependencies beforehand lose that file, and answer with a page. Then the module comes as
// text, which every bundler keeps. Nobody downloads that otherwise.

/** @returns {Promise<unknown>} a response, or the bytes */
export async function own() {
  const response = await fetch(new URL(MODULE_FILE, import.meta.url)).catch(() => undefined);
  if (response?.ok && isModule(response)) return response;
  const { bytes } = await import(BYTES_FILE);
  return bytes();
}

/** @param {Response} response */
function isModule(response) {
  return !response.headers.get("content-type")?.startsWith("text/html");
}
