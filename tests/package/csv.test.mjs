// parseCsv(): deployments from the bytes of a CSV file, problems for what is wrong with it, and nothing that
// harms later calls whatever is handed over.

import assert from "node:assert/strict";
import { test } from "node:test";

import { evaluate, inner, parseCsv, problemsOf, program, thrownBy } from "./engine.mjs";

const bytes = (text) => new TextEncoder().encode(text);
const latin = (text) => Uint8Array.from(text, (letter) => letter.codePointAt(0));
const wide = (text, swap) => {
  const both = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  return swap ? both.map((_, index) => both[index ^ 1]) : both;
};

const LIST = "Cliente;Carga de trabalho;Usuários ativos;Licença;Vínculo\r\nSão João;Yammer;1.200;paga;DPOR\r\n";
const WANTED = [
  {
    customer: "São João",
    workload: "yammer",
    activeUsers: 1200,
    licence: "paid",
    association: "digital-partner-of-record",
  },
];

test("good rows are deployments as evaluate takes them", () => {
  const { deployments, problems } = parseCsv(bytes(LIST));
  assert.deepEqual(deployments, WANTED);
  assert.deepEqual(problems, []);
  assert.deepEqual(evaluate({ deployments }).byWorkload.yammer, { counted: 1200, possible: 1200 });
});

test("what is not known is left out", () => {
  const { deployments } = parseCsv(bytes("Customer,Workload,Users,Licence\n,proplus,,\nA,EXO,0,trial\n"));
  assert.deepEqual(deployments, [
    { workload: "proplus" },
    { customer: "A", workload: "exchange-online", activeUsers: 0, licence: "trial" },
  ]);
  assert.equal(evaluate({ deployments }).byWorkload.proplus.possible, null);
});

test("a column for each workload", () => {
  const { deployments } = parseCsv(bytes("Customer\tExchange\tYammer users\tAssociation\nA\t5\t6\tno\nB\t\t7\tyes\n"));
  assert.deepEqual(deployments, [
    { customer: "A", workload: "exchange-online", activeUsers: 5, association: "none" },
    { customer: "A", workload: "yammer", activeUsers: 6, association: "none" },
    { customer: "B", workload: "yammer", activeUsers: 7, association: "any" },
  ]);
});

test("every problem is named at its cell, and its row gives nothing", () => {
  const { deployments, problems } = parseCsv(
    bytes('Customer,Workload,Users,Licence\nA,Teams,many,free\n"B\nC",Yammer,5,paid\nD,Yammer,-1,\nE\n'),
  );
  assert.equal(deployments.length, 1);
  assert.deepEqual(
    problems.map(({ message, ...problem }) => (assert.ok(message.length > 0), problem)),
    [
      { line: 2, lastLine: 2, column: "Workload", value: "Teams", code: "unknown-workload" },
      { line: 2, lastLine: 2, column: "Users", value: "many", code: "not-a-number" },
      { line: 2, lastLine: 2, column: "Licence", value: "free", code: "unknown-licence" },
      { line: 5, lastLine: 5, column: "Users", value: "-1", code: "out-of-range" },
      { line: 6, lastLine: 6, column: null, value: "", code: "too-few-cells" },
    ],
  );
});

test("every encoding is made out, or said", () => {
  const marked = `\ufeff${LIST}`;
  for (const file of [
    bytes(LIST), bytes(marked), latin(LIST), wide(LIST), wide(LIST, true), wide(marked), wide(marked, true),
  ]) {
    assert.deepEqual(parseCsv(file).deployments, WANTED);
  }
  const said = parseCsv(latin(LIST), { encoding: "iso-8859-1", separator: ";" });
  assert.deepEqual(said.deployments, WANTED);
  const wrong = parseCsv(latin(LIST), { encoding: "UTF-8", columns: ["customer", "workload", "activeUsers"] });
  assert.deepEqual(wrong.problems.map(({ code }) => code), ["not-text", "too-many-cells"]);
});

test("Windows-1252 has the same letters as in a browser, in short lists too", () => {
  const list = latin("Customer,Workload,Users\nO\x92Hara Caf\xe9,Yammer,1\x92200\n");
  for (const encoding of [undefined, "windows-1252", "latin1"]) {
    const { deployments, problems } = parseCsv(list, { encoding });
    assert.deepEqual(problems, []);
    assert.deepEqual(deployments, [{ customer: "O\u2019Hara Caf\u00e9", workload: "yammer", activeUsers: 1200 }]);
  }
});

test("headers tell a legacy encoding of another language", () => {
  // Shift_JIS: 顧客,ワークロード,ユーザー数 and 株式会社,Yammer,5
  const shiftJis = Buffer.from(
    "8cda8b712c838f815b834e838d815b83682c8386815b8355815b90940d0a8a948eae89ef8ed02c59" +
      "616d6d65722c350d0a",
    "hex",
  );
  const { deployments } = parseCsv(new Uint8Array(shiftJis));
  assert.deepEqual(deployments, [{ customer: "株式会社", workload: "yammer", activeUsers: 5 }]);
});

test("bytes that turn out late not to be UTF-8 are read as what they are", () => {
  const plain = "Customer,Workload,Users\n" + "Contoso,Yammer,1\n".repeat(50_000);
  const { deployments, problems } = parseCsv(latin(`${plain}São João,Yammer,2\n`));
  assert.deepEqual([deployments.length, problems.length], [50_001, 0]);
  assert.equal(deployments.at(-1).customer, "São João");
  const damaged = new Uint8Array([...bytes(`${plain}São,Yammer,2\n`), 0xe3, ...bytes(",Yammer,3\n")]);
  const { problems: found } = parseCsv(damaged);
  assert.deepEqual(found.map(({ line, code }) => [line, code]), [[50_003, "not-text"]]);
});

test("rows of totals are left out unless they are to count, and what nobody knows is said", () => {
  const list = bytes("Customer,Exchange,Yammer\nA,5,n/a\nB,6,1\nTotal,11,1\n");
  const { deployments, problems, notes } = parseCsv(list);
  assert.equal(deployments.length, 4);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    notes.map(({ message, ...note }) => (assert.ok(message.length > 0), note)),
    [
      { line: 2, column: "Yammer", value: "n/a", code: "not-known" },
      { line: 4, column: null, value: "Total", code: "totals-row" },
    ],
  );
  assert.equal(parseCsv(list, { totals: "count" }).deployments.length, 6);
  assert.equal(parseCsv(list, { totals: "leave-out" }).deployments.length, 4);
  // Above what it adds up, and at the end in a language that is not known here.
  for (const [list, line, name] of [
    ["Customer,Yammer\nTotal,11\nA,5\nB,6\n", 2, "Total"],
    ["Customer,Yammer\nA,5\nB,6\nC,7\nGuztira,18\n", 5, "Guztira"],
  ]) {
    const { deployments, notes } = parseCsv(bytes(list));
    assert.ok(deployments.every(({ customer }) => customer !== name), list);
    const said = notes.map(({ line, value, code }) => [line, value, code]);
    assert.deepEqual(said, [[line, name, "totals-row"]]);
  }
});

test("a workbook, a picture and a page are no lists, and a quote that swallows rows names their lines", () => {
  for (const [start, kind] of [["PK\x03\x04 xl/workbook.xml", "excel"], ["%PDF-1.7", "pdf"], ["<html>", "web-page"]]) {
    const [{ code, value }] = parseCsv(latin(start)).problems;
    assert.deepEqual([code, value], ["not-a-list", kind]);
  }
  const [{ line, lastLine, code }] = parseCsv(
    bytes('Customer,Workload,Users\n"A,Yammer,1\nB,Yammer,2\nC "D" E,Yammer,3\nF,Yammer,4\n'),
  ).problems;
  assert.deepEqual([line, lastLine, code], [2, 4, "stray-quote"]);
});

test("columns that cannot be made out are one problem, and may be said", () => {
  const file = bytes("Kunde,Dienst,Anzahl\nA,Yammer,5\n");
  const { deployments, problems } = parseCsv(file);
  assert.deepEqual(deployments, []);
  assert.deepEqual(problems.map(({ line, column, code }) => [line, column, code]), [[1, null, "unknown-columns"]]);
  const columns = ["customer", "workload", "activeUsers"];
  assert.deepEqual(parseCsv(file, { columns }).deployments, [{ customer: "A", workload: "yammer", activeUsers: 5 }]);
  const bare = parseCsv(bytes("A,n,5\nB,n,x\n"), { columns: ["customer", null, "yammer"] });
  assert.deepEqual(bare.deployments, [{ customer: "A", workload: "yammer", activeUsers: 5 }]);
  assert.deepEqual(bare.problems.map(({ line, column }) => [line, column]), [[2, null]]);
  assert.equal(parseCsv(file, { columns: ["customer"] }).problems[0].code, "unknown-columns");
});

test("columns that are left out are said, and that a list has no rows", () => {
  const told = (list) => parseCsv(list).notes.map(({ line, column, value, code }) => [line, column, value, code]);
  const list = bytes("Customer,Notes,Yammer,\nA,x,5,\n");
  assert.deepEqual(told(list), [[1, "Notes", "Notes", "ignored-column"]]);
  assert.deepEqual(told(bytes("Customer,Workload,Users\n")), [[1, null, "", "no-rows"]]);
  for (const nothing of [new Uint8Array(), bytes(" \r\n")]) {
    assert.deepEqual(parseCsv(nothing).problems.map(({ code, value }) => [code, value]), [["not-a-list", "empty"]]);
  }
  const wide = Uint8Array.from(Buffer.from("\ufeff<html><table>", "utf16le"));
  assert.deepEqual(parseCsv(wide).problems.map(({ value }) => value), ["web-page"]);
});

test("every id of the program is a workload, a column or an association", () => {
  const { workloads, associations } = program();
  for (const { id } of workloads) {
    assert.equal(parseCsv(bytes(`customer,${id}\nA,5\n`)).deployments[0].workload, id);
  }
  for (const { id } of associations) {
    const list = bytes(`customer,workload,activeUsers,association\nA,${workloads[0].id},5,${id}\n`);
    assert.equal(parseCsv(list).deployments[0].association, id);
  }
});

test("what is no list is said at its place", () => {
  const fake = Object.create(Uint8Array.prototype);
  const named = { [Symbol.toStringTag]: "Uint8Array", length: 5 };
  for (const other of [
    undefined, null, 5, "a,b", [1, 2], {}, fake, named, new ArrayBuffer(4), new Uint16Array(2), new DataView(new ArrayBuffer(2)),
    new Proxy(new Uint8Array(2), {}), new Uint8ClampedArray(3), 5n, Symbol("x"), () => {},
  ]) {
    assert.deepEqual(problemsOf(() => parseCsv(other)), ["bytes: wrong-type"], String(other?.constructor?.name));
  }
  assert.deepEqual(
    problemsOf(() => parseCsv(0, { columns: ["customer", "teams", 5], separator: ":", totals: "twice", encoding: "klingon", speed: 1 })),
    [
      "bytes: wrong-type",
      "options.columns[1]: unknown-column",
      "options.columns[2]: wrong-type",
      "options.separator: unknown-separator",
      "options.totals: unknown-totals",
      "options.speed: unknown-field",
      "options.encoding: unknown-encoding",
    ],
  );
  assert.equal(thrownBy(() => parseCsv()).name, "EvidenceError");
  assert.deepEqual(problemsOf(() => parseCsv(bytes(LIST), 5)), ["options: wrong-type"]);
});

test("bytes that lie about themselves are read as they are", () => {
  const file = bytes(LIST);
  const throws = () => {
    throw new Error("thrown by a getter");
  };
  for (const key of ["length", "buffer", "constructor", "subarray", "byteLength", Symbol.iterator, Symbol.toStringTag]) {
    Object.defineProperty(file, key, { get: throws });
  }
  class Other extends Uint8Array {}
  for (let count = 0; count < 100; count += 1) {
    assert.deepEqual(parseCsv(file).deployments, WANTED);
    assert.deepEqual(parseCsv(Other.from(bytes(LIST))).deployments, WANTED);
    assert.deepEqual(parseCsv(Buffer.from(LIST)).deployments, WANTED);
  }
});

test("options that throw, again and again, harm nothing", () => {
  const throws = () => {
    throw new Error("thrown by a getter");
  };
  const file = bytes(LIST);
  for (const options of [{ get separator() { return throws(); } }, { columns: new Proxy([], { get: throws }) }]) {
    const repeat = (times) => {
      for (let count = 0; count < times; count += 1) thrownBy(() => parseCsv(file, options));
    };
    repeat(2000);
    const [memory, table] = [inner.memory.buffer.byteLength, inner.__wbindgen_externrefs.length];
    repeat(6000);
    assert.deepEqual([inner.memory.buffer.byteLength, inner.__wbindgen_externrefs.length], [memory, table]);
  }
  assert.deepEqual(parseCsv(file).deployments, WANTED);
});

test("a long list, whose bytes are let go again", () => {
  const file = bytes("Customer,Workload,Users\n" + "Contoso,Yammer,1\n".repeat(100_000));
  parseCsv(file);
  const memory = inner.memory.buffer.byteLength;
  for (let count = 0; count < 5; count += 1) assert.equal(parseCsv(file).deployments.length, 100_000);
  assert.equal(inner.memory.buffer.byteLength, memory);
});
