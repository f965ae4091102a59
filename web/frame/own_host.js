// Allows the frame only its own host, by name.
//
// A page names its own host as 'self'. In a sandbox a frame has no origin. There 'self' matches nothing in WebKit, so the frame
// would neither start nor have a style. The build does not know the host, so deploy/frame-policy.txt allows every host, and
// this policy allows one. The browser obeys both. So this policy can allow nothing that the first one forbids.

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
