// What the start script adds to the global scope, and what TypeScript does not know of browsers yet.

/** The part of Trusted Types that the gate uses; browsers without it have no such object. */
declare var trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): unknown };
    }
  | undefined;

/** Resolves with a new worker that runs the importer; rejects while the page is not running, or when the importer cannot be loaded. */
declare var openImporter: () => Promise<Worker>;

/** What the desk's script exports. */
interface Desk {
  takeOver(kept: string, wish: string, dropped: unknown): void;
}

/** Has `open` called with the link that the address brings: at once if there is one, and whenever another comes. */
declare var onLink: (open: (link: string) => void) => void;

/** Opens the desk in place of the page; never rejects. */
declare var openDesk: (leave: () => string, wish: string, dropped: unknown) => Promise<void>;
