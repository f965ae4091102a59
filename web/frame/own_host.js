// Allows the frame its own host alone, by name.
//
// A page names its own host as 'self'. In a sandbox a frame has no origin, and there WebKit takes that word for nothing, so
// the frame would neither start nor have a style. Nobody who builds the page knows the host, so deploy/frame-policy.txt
// allows every host, and this policy one. The browser obeys both. It refuses to allow anything that the first one forbids.

/**
 * Adds the policy. It must be there before the page's own script runs.
 * @returns {void}
 */
export function nameOwnHost() {
  const { origin } = location;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `script-src ${origin} blob: 'wasm-unsafe-eval'; style-src ${origin}; connect-src ${origin}; worker-src blob:`;
  document.head.append(policy);
}
