// What build/publish/service-worker.mjs puts in place of these names.

/** The files to keep: each path from the site's root, and the hash of its content. */
declare const FILES: [string, string][];

/** Another one for every other build. */
declare const VERSION: string;
