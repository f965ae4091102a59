// The types that come with the package: types.ts must compile as strictly as TypeScript can, which
// includes that every line marked so does not.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { folder, program } from "./engine.mjs";

const compiler = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const checked = fileURLToPath(new URL("types.ts", import.meta.url));
const types = new URL("competency_calculator.d.ts", folder);
const typesOfWords = new URL("summary.d.ts", folder);

/** What the compiler has to say about `files`. */
async function compile(...files) {
  const place = await mkdtemp(join(tmpdir(), "types-"));
  try {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      module: "nodenext",
      types: [],
      paths: {
        "competency-calculator": [fileURLToPath(types)],
        "competency-calculator/summary": [fileURLToPath(typesOfWords)],
      },
    };
    await writeFile(join(place, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    return await promisify(execFile)(process.execPath, [compiler, "--project", place]).then(
      () => "",
      ({ stdout }) => stdout,
    );
  } finally {
    await rm(place, { recursive: true });
  }
}

test("what is right compiles, and what is wrong does not", async () => {
  assert.equal(await compile(checked), "");
});

test("the compiler would say so", async () => {
  const place = await mkdtemp(join(tmpdir(), "wrong-"));
  const wrong = join(place, "wrong.mts");
  try {
    await writeFile(wrong, 'import { evaluate } from "competency-calculator";\nevaluate({ market: "moon" });\n');
    assert.match(await compile(wrong), /"moon"' is not assignable/);
  } finally {
    await rm(place, { recursive: true });
  }
});

test("what the editor shows is described", async () => {
  const text = (await Promise.all([types, typesOfWords].map((file) => readFile(file, "utf8")))).join("\n");
  const described = [
    "program(version?: string | null): Program",
    "versions(): string[]",
    "changes(from?: string | null, to?: string | null): Change[]",
    "changes(from: string | null | undefined, to: string | null | undefined, locale: string): string[]",
    "evaluate(evidence: Evidence, options?: Options): Evaluation",
    "parseCsv(bytes: Uint8Array, options?: CsvOptions): CsvList",
    "summary(evaluation: Evaluation, locale: string): string",
  ];
  for (const name of described) {
    assert.match(text.split(`export function ${name}`)[0], /\*\/\s*$/, name);
  }
});

test("every id of the program is a word that the types know", async () => {
  const text = await readFile(types, "utf8");
  const { id, version, tiers, workloads, associations, exams, certifications } = program();
  const lists = {
    ProgramId: [{ id }],
    ProgramVersion: [{ id: version }],
    TierId: tiers,
    WorkloadId: workloads,
    AssociationId: associations,
    ExamId: exams,
    CertificationId: certifications,
  };
  for (const [name, list] of Object.entries(lists)) {
    const [, words] = text.match(new RegExp(`^export type ${name} = (.+);$`, "m")) ?? [];
    assert.ok(words, `no type ${name}`);
    const known = words.split(" | ").map((word) => JSON.parse(word));
    assert.deepEqual(list.map((item) => item.id).filter((word) => !known.includes(word)), [], name);
  }
});
