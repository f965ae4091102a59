// Globals of the start script, and browser features that TypeScript does not know yet.

/** The part of Trusted Types that the page uses; browsers without it have no such object. */
declare var trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): unknown };
    }
  | undefined;

/** The tags of the languages, the first at the root, as build/trunk/assets.mjs puts them in place of this name. */
declare const LANGUAGES: string[];

/** The versions of the rules, the newest first, as build/trunk/assets.mjs puts them in place of this name. */
declare const VERSIONS: string[];

/** Resolves with a new worker that runs the importer; rejects while the page is not running, or when the importer cannot be loaded. */
declare var openImporter: () => Promise<Worker>;

/** In the importer's worker: the bytes of a part of a file; rejects when it cannot be read. */
declare var readPiece: (file: Blob, start: number, end: number) => Promise<ArrayBuffer>;

/** In the importer's worker: the value of a JSON file in UTF-8; throws when it is none. */
declare var parseJson: (bytes: Uint8Array<ArrayBuffer>) => unknown;

/** What the page's module exports: what its chunk shares with it. */
interface PageExports extends WebAssembly.ModuleImports {
  __indirect_function_table: WebAssembly.Table;
}

/** Promises the browser a text, in the click that asks for it; or forgets what was promised before. */
declare var promiseCopy: (isAsked: boolean) => void;

/** Copies a text, formatted too if there is `html`, as the last click promised or now; rejects or throws where the browser keeps the clipboard from the page. */
declare var copyText: (text: string, html: string) => Promise<void>;

/** Has `open` called with the link that the address brings, or the version that is chosen: at once if there is one, and whenever another comes. */
declare var onArrival: (open: (link: string | { version: string }) => void) => void;

/** The texts that came with the chunk, one in a line; only once it is loaded. */
declare var chunkTexts: () => string;

/** Loads the chunk, and then calls back what asked for it, in the page's module; never rejects. */
declare var loadChunk: (callback: number, data: number) => Promise<void>;

/** What build/publish/single-file.mjs puts into the single-file edition: modules, a letter for each byte, and the scripts that start them. */
declare module "single-file:page.wasm" {
  const text: string;
  export default text;
}
declare module "single-file:chunk.wasm" {
  const text: string;
  export default text;
}
declare module "single-file:texts.json" {
  const texts: Record<string, string>;
  export default texts;
}
declare module "single-file:page.js" {
  export default function init(options: { module_or_path: Uint8Array }): Promise<PageExports>;
}
