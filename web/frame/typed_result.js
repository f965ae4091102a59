// Converts between the entries as the page stores them and the shapes of the contract.
//
// The importer knows both forms, so it converts, in the worker that comes with the chunk. It loads only when an author gives
// evidence or asks for results. This script refuses to read either form itself.

/** @typedef {{ code: string, message: string, problems: object[] }} Refusal */

/** @type {Promise<Worker> | undefined} */
let worker;
/** The last request; requests run one after the other. @type {Promise<unknown>} */
let line = Promise.resolve();

/**
 * @param {object} question
 * @returns {Promise<any>}
 */
async function ask(question) {
  const asked = line.then(async () => {
    worker ??= openImporter();
    const importer = await worker.catch((error) => {
      worker = undefined;
      throw error;
    });
    return new Promise((resolve, reject) => {
      importer.onmessage = ({ data }) => resolve(data);
      importer.onerror = (error) => {
        // The next request gets a new worker.
        worker = undefined;
        reject(error);
      };
      importer.postMessage(question);
    });
  });
  line = asked.catch(() => undefined);
  return asked;
}

/**
 * The evidence and the evaluation of the entries, in the contract's shapes.
 * @param {string} entries
 * @returns {Promise<{ evidence: object, evaluation: object }>}
 */
export async function resultOf(entries) {
  const { kind, file } = await ask({ kind: "document", draft: entries });
  if (kind !== "written") throw new Error("the answer could not be written");
  const { evidence, evaluation } = JSON.parse(new TextDecoder().decode(file));
  return { evidence, evaluation };
}

/**
 * JSON would turn a value that it cannot hold into "not known", and hide the mistake. So such a value becomes another one that
 * is refused for the same reason.
 * @type {(name: string, value: unknown) => unknown}
 */
const asJson = (_, value) => {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  return Number.isNaN(value) ? 0.5 : -1;
};

/**
 * A file without deployments is a list without rows. An author who gives no deployments has not asked for a list, so the
 * frame shows the totals.
 * @param {string} entries
 * @returns {string}
 */
function withoutEmptyList(entries) {
  const pairs = new URLSearchParams(entries);
  if (!pairs.get("customers") && !pairs.has("customers.rest")) pairs.delete("customers");
  return pairs.toString();
}

/**
 * Converts evidence from the contract's shape to that of the page's storage.
 * @param {unknown} evidence
 * @returns {Promise<string>}
 * @throws {Refusal} when it is not evidence
 */
export async function entriesOf(evidence) {
  /** @type {(code: string, message: string, problems?: object[]) => Refusal} */
  const refusal = (code, message, problems = []) => ({ code, message, problems });
  let text;
  try {
    text = JSON.stringify({ evidence }, asJson);
  } catch (error) {
    throw refusal("wrong-type", String(error));
  }
  const { kind, draft, problems } = await ask({ kind: "open", file: new Blob([text]) });
  if (kind === "opened") return withoutEmptyList(draft);
  /** @type {(problem: { path: string }) => object} */
  const fromEvidence = (problem) => ({ ...problem, path: problem.path.replace(/^evidence\.?/, "") });
  throw refusal("wrong-evidence", "the evidence cannot be used", (problems ?? []).map(fromEvidence));
}
