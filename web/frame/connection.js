// The channel to the page around the frame.
//
// The frame says hello to its parent, without any data, and uses the first channel that the parent sends. It refuses everything
// else: messages of other windows, unknown versions, and what is not in web/embed/protocol.js. What a visitor enters goes
// through the channel only while `share` is set, and meanwhile the page says so.

import { keepInSight } from "./in_sight.js";
import { messageIn, NAME, VERSION, versionIn } from "../embed/protocol.js";
import { watchHeight } from "./height.js";
import { optionsOf } from "./options.js";
import { fitOnPaper } from "./paper.js";
import { startingFrom } from "./start.js";
import { saved } from "./store.js";
import { entriesOf, resultOf } from "./typed_result.js";

/** @typedef {import("../embed/protocol.js").FrameOptions} FrameOptions */
/** @typedef {import("../embed/protocol.js").FromFrame} FromFrame */

/**
 * What the element can make the frame do.
 * @typedef {{ choose: (options: FrameOptions) => void, enter: (kept: string) => void }} Frame
 */

/**
 * Says hello and waits for a channel. Call it once the page is there. Call `changed` of the result when the visitor has
 * changed something.
 * @param {Frame} frame
 * @param {boolean} fresh whether no entries came from another language
 * @returns {{ changed: () => void }}
 */
export function connect(frame, fresh) {
  /** @type {MessagePort | undefined} */
  let port;
  let options = optionsOf(null);
  /** What was given last and is not entered yet. @type {{ evidence: unknown } | undefined} */
  let given;
  /** @type {"no" | "running" | "again"} */
  let sharing = "no";
  /** How the calculator's start has ended, once it has. @type {boolean | undefined} */
  let started;

  /** @param {FromFrame} message */
  const say = (message) => port?.postMessage(message);
  /** @param {any} error */
  const complain = (error) => {
    const { code = "unavailable", message = "the calculator's exchange could not be loaded", problems = [] } = error;
    say({ kind: "error", code, message: String(message), problems });
  };

  const share = async () => {
    if (!options.share || !started) return;
    if (sharing !== "no") {
      sharing = "again";
      return;
    }
    do {
      sharing = "running";
      const result = await resultOf(saved).catch(complain);
      if (result && options.share) say({ kind: "result", ...result });
    } while (/** @type {string} */ (sharing) === "again");
    sharing = "no";
  };

  const takeGiven = async () => {
    while (given && started) {
      const { evidence } = given;
      const opened = await entriesOf(evidence).catch(complain);
      if (given?.evidence !== evidence) continue;
      given = undefined;
      if (typeof opened === "string") frame.enter(startingFrom(opened, options));
    }
  };

  let isTaking = false;
  const takeSoon = () => {
    if (isTaking) return;
    isTaking = true;
    takeGiven().finally(() => (isTaking = false));
  };

  const measure = watchHeight((height) => say({ kind: "height", height }));

  /** @param {MessageEvent} event */
  const take = ({ data }) => {
    const message = messageIn(data);
    if (!message) return;
    if (message.kind === "options") {
      options = optionsOf(message.options);
      frame.choose(options);
      share();
    } else if (message.kind === "evidence") {
      given = { evidence: message.evidence };
      takeSoon();
    } else if (message.kind === "reset") {
      given = undefined;
      frame.enter(startingFrom("", options));
    } else if (message.kind === "measure") {
      measure(typeof message.width === "number" ? message.width : undefined);
    }
  };

  /** @param {MessageEvent} event */
  const meet = ({ source, data, ports: [offered] }) => {
    if (source !== parent || !offered || versionIn(data) !== VERSION) return;
    removeEventListener("message", meet);
    port = offered;
    port.onmessage = take;
    document.documentElement.dataset.connected = "";
    keepInSight();
    fitOnPaper();
    say({ kind: "title", title: document.title });
    measure();
    report();
  };

  const report = () => {
    if (started) say({ kind: "ready" });
    if (started === false) complain({ code: "not-started", message: "the calculator could not be started" });
  };

  onceStarted((isRunning) => {
    started = isRunning;
    report();
    takeSoon();
    share();
  });
  if (parent !== self) {
    addEventListener("message", meet);
    parent.postMessage({ [NAME]: VERSION, fresh }, "*");
  }
  return { changed: share };
}

/**
 * Calls `then` when the page says how its start has ended.
 * @param {(isRunning: boolean) => void} then
 */
function onceStarted(then) {
  const { documentElement } = document;
  const observer = new MutationObserver(() => look());
  const look = () => {
    const { started } = documentElement.dataset;
    if (!started) return;
    observer.disconnect();
    then(started === "yes");
  };
  observer.observe(documentElement, { attributeFilter: ["data-started"] });
  look();
}
