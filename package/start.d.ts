/** The compiled module, its bytes, a response that brings them, or its address; or a promise of one of them. */
export type ModuleSource = string | object;

/**
 * Starts this entry. Call it once, before anything else, and wait for its promise. In browsers, Node and bundlers it finds
 * the module by itself. A second call gives the same promise, unless the first has failed.
 *
 * @param module where the module is, if it is elsewhere
 */
export function init(module?: ModuleSource | { module_or_path: ModuleSource }): Promise<unknown>;
export default init;

/**
 * Starts this entry at once.
 *
 * @param module the compiled module, or its bytes
 */
export function initSync(module: object): unknown;

/** What every function throws before `init()` has succeeded. */
export interface NotInitialisedError extends Error {
  name: "NotInitialisedError";
}
