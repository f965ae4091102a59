// The engine's coders of texts, in Node. A simulated browser (Jest's jsdom) runs in Node and hides them; then Node gives them.

/** @type {{ TextDecoder: typeof globalThis.TextDecoder, TextEncoder: typeof globalThis.TextEncoder }} */
const known = typeof globalThis.TextDecoder === "function" ? globalThis : process.getBuiltinModule("node:util");

export const { TextDecoder, TextEncoder } = known;
