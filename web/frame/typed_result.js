// Between what was entered, as the page keeps it, and the shapes of the contract, as programs exchange them.
//
// The importer knows both, so it is asked, in the worker that the chunk brings along. It is only loaded when an
// author gives evidence or asks for results. This refuses to understand either form itself.

/** @typedef {{ code: string, message: string, problems: object[] }} Refusal */

/** @type {Promise<Worker> | undefined} */
let worker;
/** One question after the other. @type {Promise<unknown>} */
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
        // The next question gets another.
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
 * The evidence and the answer to what was entered, in the contract's shapes.
 * @param {string} kept
 * @returns {Promise<{ evidence: object, evaluation: object }>}
 */
export async function resultOf(kept) {
  const { kind, file } = await ask({ kind: "document", kept });
  if (kind !== "written") throw new Error("the answer could not be written");
  const { evidence, evaluation } = JSON.parse(new TextDecoder().decode(file));
  return { evidence, evaluation };
}

/**
 * What JSON has no word for would become "not known" on the way, and a mistake would pass for knowledge that is
 * missing. So it becomes something that is refused for the same reason.
 * @type {(name: string, value: unknown) => unknown}
 */
const asJson = (_, value) => {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  return Number.isNaN(value) ? 0.5 : -1;
};

/**
 * A file that says nothing of deployments is a list without rows. An author who says nothing of them has not asked
 * for a list, and the totals form says as little.
 * @param {string} kept
 * @returns {string}
 */
function withoutEmptyList(kept) {
  const pairs = new URLSearchParams(kept);
  if (!pairs.get("customers") && !pairs.has("customers.rest")) pairs.delete("customers");
  return pairs.toString();
}

/**
 * Evidence in the contract's shape as the page keeps it.
 * @param {unknown} evidence
 * @returns {Promise<string>}
 * @throws {Refusal} when it is not evidence
 */
export async function keptOf(evidence) {
  /** @type {(code: string, message: string, problems?: object[]) => Refusal} */
  const refusal = (code, message, problems = []) => ({ code, message, problems });
  let text;
  try {
    text = JSON.stringify({ evidence }, asJson);
  } catch (error) {
    throw refusal("wrong-type", String(error));
  }
  const { kind, kept, problems } = await ask({ kind: "open", file: new Blob([text]) });
  if (kind === "opened") return withoutEmptyList(kept);
  /** @type {(problem: { path: string }) => object} */
  const fromEvidence = (problem) => ({ ...problem, path: problem.path.replace(/^evidence\.?/, "") });
  throw refusal("wrong-evidence", "the evidence cannot be used", (problems ?? []).map(fromEvidence));
}
