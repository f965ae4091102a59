// Makes the page's workers from scripts that the page already contains.
//
// The only trusted-types policy that makes workers is here, and this module never passes it on. The policy refuses every address
// but that of the last script added here, so no other text can become a worker.

/** @typedef {(parts: BlobPart[]) => string} AddScript gives the address of the script that the parts make */
/** @typedef {(name: string) => Worker} CreateWorker makes a worker that runs the script that was added last */

/**
 * What adds a script, and what creates workers of it.
 * @returns {[addScript: AddScript, createWorker: CreateWorker]}
 */
export function workerFactory() {
  /** The one address that a worker can be made of: a blob from here. */
  let own = "";
  const policy = globalThis.trustedTypes?.createPolicy("chunk", {
    createScriptURL: (url) => {
      if (url !== own) throw new TypeError("not a worker of this page");
      return url;
    },
  });
  /** @type {AddScript} */
  const addScript = (parts) => (own = URL.createObjectURL(new Blob(parts, { type: "text/javascript" })));
  /** @type {CreateWorker} */
  const createWorker = (name) => {
    const url = policy ? policy.createScriptURL(own) : own;
    return new Worker(/** @type {string} */ (url), { name });
  };
  return [addScript, createWorker];
}
