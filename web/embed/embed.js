// <competency-calculator>: the calculator in another site's page, in a frame that fits its text.
//
// This script runs in the page of an author, so it does as little as it can: a frame, its height, a channel. It refuses to
// read anything of that page but colours, and it checks what its frame sends. What a visitor enters stays in the frame unless
// the author asks for it with `share-result`, and then the frame says so.

import { matchLanguage } from "../languages.js";
import { isSet, reflect } from "./attributes.js";
import { frameOf, styleSheet } from "./frame_element.js";
import { watchHost } from "./host_look.js";
import { languageOf, optionsOf } from "./options.js";
import { MARKETS, messageIn, NAME, THEMES, VERSION, versionIn, versions, VIEWS } from "./protocol.js";

/** The folder of the frames: that of this script. */
const HOME = new URL(".", import.meta.url);
/** The greatest height of a frame, in pixels. */
const TALLEST = 10_000_000;
/** How long a loaded frame may stay silent, in milliseconds. */
const PATIENCE = 10_000;

export class CompetencyCalculator extends HTMLElement {
  static observedAttributes = ["accent", "lang", "market", "sandbox", "share-result", "theme", "version", "view"];

  #root = this.attachShadow({ mode: "open" });
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {MessagePort | undefined} */
  #port;
  #life = new AbortController();
  /** What was given to start from. @type {unknown} */
  #given = null;
  /** What the frame has told. @type {{ evidence: unknown, evaluation: unknown } | null} */
  #told = null;
  #sent = "";
  /** The unknown value that was last reported of each attribute. @type {Map<string, string>} */
  #reported = new Map();

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [styleSheet()];
  }

  connectedCallback() {
    // A property that was set before this script loaded hides the one defined here.
    for (const name of ["evidence", "market", "shareResult", "theme", "version", "view", "accent"]) {
      if (!Object.hasOwn(this, name)) continue;
      const element = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
    this.#reported.clear();
    this.#life = new AbortController();
    const { signal } = this.#life;
    addEventListener("message", (event) => this.#hear(event), { signal });
    watchHost(() => this.#tell(), signal);
    const observer = new ResizeObserver(() => this.#port?.postMessage({ kind: "measure", width: this.offsetWidth }));
    observer.observe(this);
    signal.addEventListener("abort", () => observer.disconnect());
    this.#open();
  }

  disconnectedCallback() {
    this.#life.abort();
    this.#close();
    this.#root.replaceChildren();
  }

  /** A move within the page keeps the frame, and so what was entered. What is around the element may be different there. */
  connectedMoveCallback() {
    this.#tell();
    this.#checkLanguage();
  }

  /**
   * Whether an attribute without values is set.
   * @param {string} name
   */
  #has(name) {
    return isSet(this.getAttribute(name) ?? false);
  }

  /**
   * Reports an unknown value of an attribute; its default holds then.
   * @param {string} name
   */
  #check(name) {
    const value = this.getAttribute(name);
    /** @type {Record<string, string[]>} */
    const lists = { market: MARKETS, theme: [...THEMES, "auto"], version: versions(), view: VIEWS, accent: [] };
    const known = lists[name];
    if (!known) return;
    const isKnown = !value || known.includes(value) || (name === "accent" && optionsOf(this).accent);
    this.#report(name, isKnown ? "" : value, "is not known");
  }

  /**
   * Reports an unknown value once, however often its frame starts again.
   * @param {string} name
   * @param {string} value Empty where there is nothing to report.
   * @param {string} what
   */
  #report(name, value, what) {
    if (value === (this.#reported.get(name) ?? "")) return;
    this.#reported.set(name, value);
    if (value) this.#say("error", { code: `unknown-${name}`, message: `${name}="${value}" ${what}`, problems: [] });
  }

  /** Reports a language that nothing is written in, and which one is shown instead. */
  #checkLanguage() {
    const lang = languageOf(this);
    const isKnown = !lang || matchLanguage(lang, LANGUAGES);
    this.#report("lang", isKnown ? "" : lang, `is not there, so lang="${LANGUAGES[0]}" is shown`);
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.#frame) return;
    if (name === "share-result" && !this.shareResult) this.#told = null;
    // A frame's permissions are fixed when it loads.
    if (name === "sandbox") this.#open();
    else this.#tell();
    name === "lang" ? this.#checkLanguage() : this.#check(name);
  }

  /** What is known: as told by the frame when results are shared, else as given to start from. */
  get evidence() {
    return this.#told ? this.#told.evidence : this.#given;
  }

  set evidence(evidence) {
    this.#given = evidence ?? null;
    if (this.#port) this.reset();
  }

  /** The answer, where results are shared; else `null`. */
  get evaluation() {
    return this.#told?.evaluation ?? null;
  }

  get shareResult() {
    return this.#has("share-result");
  }

  set shareResult(share) {
    isSet(share) ? this.setAttribute("share-result", "") : this.removeAttribute("share-result");
  }

  /** Goes back to what was given to start from. */
  reset() {
    if (this.#given === null) return this.#port?.postMessage({ kind: "reset" });
    try {
      this.#port?.postMessage({ kind: "evidence", evidence: this.#given });
    } catch {
      this.#say("error", { code: "wrong-type", message: "the evidence holds something that is not data", problems: [] });
    }
  }

  #open() {
    this.#close();
    const options = optionsOf(this);
    const how = { isSandboxed: this.#has("sandbox"), isLazy: this.getAttribute("loading") === "lazy" };
    const frame = (this.#frame = frameOf(HOME, options, how));
    frame.addEventListener("load", () => setTimeout(() => this.#miss(frame), PATIENCE), { once: true });
    this.#sent = JSON.stringify(options);
    this.#root.replaceChildren(frame);
  }

  #close() {
    this.#port?.close();
    this.#port = this.#frame = undefined;
    this.#told = null;
  }

  /** @param {HTMLIFrameElement} frame */
  #miss(frame) {
    if (frame !== this.#frame || this.#port) return;
    this.#say("error", { code: "unreachable", message: "the calculator's frame does not answer", problems: [] });
  }

  /**
   * A frame that has started says hello, again after each reload. Any window may send messages here.
   * @param {MessageEvent} event
   */
  #hear({ source, origin, data }) {
    if (!source || source !== this.#frame?.contentWindow || versionIn(data) < VERSION) return;
    const isSandboxed = this.#has("sandbox");
    if (origin !== (isSandboxed ? "null" : HOME.origin)) return;
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#take(data);
    /** @type {Window} */ (source).postMessage({ [NAME]: VERSION }, isSandboxed ? "*" : origin, [port2]);
    this.#sent = "";
    this.#tell();
    for (const name of ["accent", "market", "theme", "version", "view"]) this.#check(name);
    this.#checkLanguage();
    if (data.fresh && this.#given !== null) this.reset();
  }

  /** @param {unknown} data */
  #take(data) {
    const message = messageIn(data);
    const frame = this.#frame;
    if (!message || !frame) return;
    const { kind, height, title, evidence, evaluation, code, message: words, problems } = message;
    if (kind === "height" && typeof height === "number" && height >= 0 && height <= TALLEST) {
      frame.style.height = `${Math.ceil(height)}px`;
    } else if (kind === "title") {
      frame.title = String(title).slice(0, 200);
    } else if (kind === "ready") {
      this.#say("ready", undefined);
    } else if (kind === "result" && this.shareResult && typeof evidence === "object" && typeof evaluation === "object") {
      this.#told = { evidence, evaluation };
      this.#say("change", this.#told);
    } else if (kind === "error") {
      const list = Array.isArray(problems) ? problems : [];
      this.#say("error", { code: String(code), message: String(words), problems: list });
    }
  }

  #tell() {
    const options = optionsOf(this);
    const sent = JSON.stringify(options);
    if (!this.#port || sent === this.#sent) return;
    this.#sent = sent;
    this.#port.postMessage({ kind: "options", options });
  }

  /**
   * @param {string} name
   * @param {unknown} detail
   */
  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

reflect(CompetencyCalculator.prototype, ["accent", "market", "theme", "version", "view"]);
if (!customElements.get(NAME)) customElements.define(NAME, CompetencyCalculator);
