// Gives short names to the imports and exports of a module, in the module and in its script. The names that wasm-bindgen
// gives are long, and nothing needs them once both are built.
//
// It reads and writes those two sections of a WebAssembly module and copies everything else.

import { number, section, text } from "../webassembly.mjs";

const IMPORT = 2;
const EXPORT = 7;

/** Reads a module's bytes from a place on. */
class Reader {
  constructor(bytes, place = 0) {
    this.bytes = bytes;
    this.place = place;
  }
  byte() {
    return this.bytes[this.place++];
  }
  number() {
    let [value, factor, byte] = [0, 1, 0];
    do {
      byte = this.byte();
      value += (byte & 127) * factor;
      factor *= 128;
    } while (byte & 128);
    return value;
  }
  take(length) {
    return this.bytes.subarray(this.place, (this.place += length));
  }
  text() {
    return Buffer.from(this.take(this.number())).toString();
  }
  /** The bytes of what is imported: a kind, and what belongs to that kind. */
  description() {
    const begin = this.place;
    const limits = () => {
      const flags = this.number();
      this.number();
      if (flags & 1) this.number();
    };
    const kinds = [() => this.number(), () => (this.byte(), limits()), limits, () => this.take(2), () => (this.byte(), this.number())];
    const kind = kinds[this.byte()];
    if (!kind) throw new Error("a module imports what this script does not know");
    kind();
    return this.bytes.subarray(begin, this.place);
  }
}

/** The sections of a module: number and content each. */
function* sections(bytes) {
  const reader = new Reader(bytes, 8);
  while (reader.place < bytes.length) {
    const id = reader.byte();
    yield { id, content: reader.take(reader.number()) };
  }
}

const items = (content, read) => {
  const reader = new Reader(content);
  return Array.from({ length: reader.number() }, () => read(reader));
};
const readImport = (reader) => ({ module: reader.text(), name: reader.text(), description: reader.description() });
const readExport = (reader) => ({ name: reader.text(), kind: reader.byte(), index: reader.number() });

/**
 * What a module imports.
 * @param {Uint8Array} bytes
 * @returns {{ module: string, name: string, description: Uint8Array }[]}
 */
export function importsOf(bytes) {
  const found = [...sections(bytes)].find(({ id }) => id === IMPORT);
  return found ? items(found.content, readImport) : [];
}

/**
 * The names of what a module exports.
 * @param {Uint8Array} bytes
 * @returns {string[]}
 */
export function exportsOf(bytes) {
  const found = [...sections(bytes)].find(({ id }) => id === EXPORT);
  return found ? items(found.content, readExport).map(({ name }) => name) : [];
}

/**
 * Both with short names, but for those that stay.
 * @param {Uint8Array} bytes
 * @param {string} script
 * @param {Set<string>} staying
 * @returns {{ module: Buffer, script: string }}
 */
export function rename(bytes, script, staying) {
  /** @type {Map<string, string>} */
  const names = new Map();
  const short = (name) => {
    if (staying.has(name)) return name;
    // Letters alone, so that none is a keyword or a name of the script's own: they follow a point or a quote there.
    if (!names.has(name)) names.set(name, `_${names.size.toString(36)}`);
    return names.get(name);
  };
  const write = {
    [IMPORT]: (content) => items(content, readImport).map(({ module, name, description }) => [text(short(module)), text(short(name)), description]),
    [EXPORT]: (content) => items(content, readExport).map(({ name, kind, index }) => [text(short(name)), Buffer.from([kind]), number(index)]),
  };
  const written = [...sections(bytes)].map(({ id, content }) => {
    const renamed = write[id]?.(content);
    return section(id, renamed ? Buffer.concat([number(renamed.length), ...renamed.flat()]) : content);
  });
  let renamed = script;
  for (const [name, short] of [...names].sort(([one], [other]) => other.length - one.length)) {
    const whole = new RegExp(`(?<![\\w$])${name.replace(/[.$/]/g, "\\$&")}(?![\\w$])`, "g");
    if (!whole.test(renamed)) throw new Error(`the script does not name ${name}`);
    renamed = renamed.replace(whole, short);
  }
  return { module: Buffer.concat([bytes.subarray(0, 8), ...written]), script: renamed };
}
