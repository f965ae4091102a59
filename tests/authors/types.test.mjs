// The types that are published beside the loader: types.ts must compile as strictly as TypeScript can, which
// includes that every line marked so does not.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

test("a host written in TypeScript is told what the element takes and what it does not", async () => {
  const place = await mkdtemp(join(tmpdir(), "types-"));
  try {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      module: "es2022",
      moduleResolution: "bundler",
      types: [],
      paths: { "competency-calculator-embed": [resolve("dist/embed.d.ts")] },
    };
    const files = [resolve("tests/authors/types.ts")];
    await writeFile(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const compiled = promisify(execFile)(process.execPath, ["node_modules/typescript/bin/tsc", "--project", place]);
    assert.equal(await compiled.then(() => "", ({ stdout }) => stdout), "");
  } finally {
    await rm(place, { recursive: true });
  }
});
