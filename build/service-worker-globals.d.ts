// What build/publish/service-worker.mjs puts in place of these names.

/** The files to keep for every page: each path from the site's root, and the hash of its content. */
declare const FILES: [string, string][];

/** The pages, each first and followed by the files that it alone needs. */
declare const PAGES: [string, string][][];

/** Another one for every other build. */
declare const VERSION: string;
