// Makes the page's workers, each of a script that the page has already.
//
// The one policy for trusted types that makes workers is here and never leaves. It refuses every address but that of
// the last script put together here, so no text from anywhere else becomes a worker.

/**
 * A place where a script is put, and workers are made of it.
 * @returns {{ put: (parts: BlobPart[]) => string, work: (name: string) => Worker }}
 */
export function workshop() {
  /** The one address that a worker can be made of: a blob from here. */
  let own = "";
  const policy = globalThis.trustedTypes?.createPolicy("desk", {
    createScriptURL: (url) => {
      if (url !== own) throw new TypeError("not a worker of this page");
      return url;
    },
  });
  return {
    put: (parts) => (own = URL.createObjectURL(new Blob(parts, { type: "text/javascript" }))),
    work: (name) => {
      const url = policy ? policy.createScriptURL(own) : own;
      return new Worker(/** @type {string} */ (url), { name });
    },
  };
}
