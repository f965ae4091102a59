// Writes ordinary evidence as one text in UTF-8, which passes to the engine in a quarter of the time that its values take one
// by one. `src/input/evidence_text.rs` reads it.
//
// It refuses whatever is not ordinary: another prototype, another type, a field that does not exist, more than a list may
// hold. Then the engine looks at the values themselves, and says what is wrong.

/** Ends a field. */
const END = 0;
/** The whole of a field of which nothing is known. */
const ABSENT = "\x01";
/** So many fields and bytes are written at most. */
const MAX_FIELDS = 1 << 23;
const MAX_BYTES = 1 << 27;
/**
 * How long this may take, in milliseconds. To list the fields of an object with a million hidden ones takes a tenth of a second, and
 * a list may refer to it a million times; the engine knows how to end that.
 */
const PATIENCE = 4000;
/** After so many items the clock is asked. */
const ITEMS = 64;
/** What a call begins with. */
const AT_FIRST = 1 << 12;
/** The most bytes that a letter takes. */
const WIDEST = 3;

const EVIDENCE = ["market", "deployments", "individuals", "complete"];
const COMPLETE = ["deployments", "individuals"];
const DEPLOYMENT = ["customer", "workload", "activeUsers", "licence", "association"];
const INDIVIDUAL = ["name", "exams", "certifications"];

const first = new Uint8Array(AT_FIRST);
const encoder = new TextEncoder();
let bytes = first;
let length = 0;
let fields = 0;
let deadline = 0;

/** Thrown for what is not ordinary. */
const unusual = {};

/**
 * The evidence as one text, until the next call; `undefined` if there is anything unusual in it. It must not be called meanwhile,
 * not by a getter either.
 * @param {any} evidence
 * @returns {Uint8Array | undefined}
 */
export function evidenceText(evidence) {
  length = fields = 0;
  deadline = Date.now() + PATIENCE;
  try {
    const { market, deployments, individuals, complete } = plain(evidence, EVIDENCE);
    put(market, "string");
    const are = isAbsent(complete) ? {} : plain(complete, COMPLETE);
    put(are.deployments, "boolean");
    put(are.individuals, "boolean");
    list(deployments, putDeployment);
    list(individuals, putIndividual);
    write(String(fields));
    return bytes.subarray(0, length);
  } catch {
    return undefined;
  } finally {
    bytes = first;
  }
}

/** @param {any} deployment */
function putDeployment(deployment) {
  const { customer, workload, activeUsers, licence, association } = plain(deployment, DEPLOYMENT);
  put(customer, "string");
  putId(workload);
  if (!isAbsent(activeUsers)) ensure(Number.isSafeInteger(activeUsers) && activeUsers >= 0);
  put(activeUsers, "number");
  put(licence, "string");
  put(association, "string");
}

/** @param {any} individual */
function putIndividual(individual) {
  const { name, exams, certifications } = plain(individual, INDIVIDUAL);
  put(name, "string");
  list(exams, putId);
  list(certifications, putId);
}

/** @param {unknown} is */
function ensure(is) {
  if (!is) throw unusual;
}

/** @param {unknown} value */
const isAbsent = (value) => value === undefined || value === null;

/**
 * An object with no other fields than these.
 * @param {any} value
 * @param {string[]} known
 */
function plain(value, known) {
  ensure(typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype);
  // What calls itself something else is not what it looks like.
  ensure(value[Symbol.toStringTag] === undefined);
  const names = Object.keys(value);
  ensure(names.length <= known.length);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    // They mostly stand in this order.
    ensure(name === known[index] || known.includes(name));
  }
  return value;
}

/**
 * @param {any} value
 * @param {(item: any) => void} putItem
 */
function list(value, putItem) {
  if (isAbsent(value)) return write(ABSENT);
  ensure(Array.isArray(value));
  const count = value.length;
  write(String(count));
  for (let index = 0; index < count; index += 1) {
    putItem(value[index]);
    if (index % ITEMS === ITEMS - 1) ensure(Date.now() < deadline);
  }
}

/** @param {unknown} value */
function putId(value) {
  ensure(typeof value === "string");
  put(value, "string");
}

/**
 * @param {unknown} value
 * @param {string} type
 */
function put(value, type) {
  if (isAbsent(value)) return write(ABSENT);
  ensure(typeof value === type && value !== ABSENT);
  write(String(value));
}

/** @param {string} text */
function write(text) {
  const most = length + text.length * WIDEST + 1;
  fields += 1;
  ensure(most <= MAX_BYTES && fields <= MAX_FIELDS);
  if (most > bytes.length) grow(most);
  let index = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) break;
    bytes[length + index] = code;
  }
  length += index;
  if (index < text.length) length += encoder.encodeInto(text.slice(index), bytes.subarray(length)).written;
  bytes[length] = END;
  length += 1;
}

/** @param {number} least */
function grow(least) {
  const larger = new Uint8Array(Math.max(least, bytes.length * 2));
  larger.set(bytes);
  bytes = larger;
}
