/** The parts of a page that an element shows. */
export type View = "full" | "compact" | "requirements";

/** `auto` follows the page around the element, `system` the visitor's system. */
export type Theme = "system" | "auto" | "light" | "dark";

/** What a visitor has entered, and the answer. Told only while `share-result` is set. */
export interface Result {
  evidence: Evidence;
  evaluation: Evaluation;
}

/** Why the element could not do what it was asked. */
export interface EmbedError {
  /**
   * `unreachable`: the frame does not answer; `not-started`: it answers but the calculator in it could not start;
   * `unavailable`: what reads evidence and writes results could not be loaded; `wrong-evidence`: the evidence has
   * `problems`; `wrong-type`: it is not data; `unknown-market`, `unknown-theme`, `unknown-version`, `unknown-view`,
   * `unknown-accent`, `unknown-lang`:
   * an attribute has an unknown value.
   */
  code: string;
  message: string;
  /** Each problem of the evidence, as an `EvidenceError` has them. */
  problems: { path: string; code: string; message: string }[];
}

/**
 * `<competency-calculator>`: the calculator in a frame. Three attributes have no property of their own here: `lang`, which
 * every element has; `sandbox`, for a frame without an origin; `loading`, which may be `lazy`.
 */
export class CompetencyCalculator extends HTMLElement {
  /** The attribute `view`; `full` when empty. */
  view: View | "";
  /** The attribute `theme`; `system` when empty. */
  theme: Theme | "";
  /** The attribute `market`: where the visitor starts from. They can choose another. */
  market: "" | "developed" | "developing";
  /** The attribute `version`: the date of the rules that the visitor starts from; the newest when empty. They can choose others. */
  version: ProgramVersion | "";
  /** The attribute `accent`: `host`, any colour of CSS, or empty. */
  accent: string;
  /** The attribute `share-result`. */
  shareResult: boolean;
  /** What to start from; later, with `share-result`, what is entered. */
  get evidence(): Evidence | null;
  set evidence(evidence: Evidence | null | undefined);
  /** The answer, with `share-result`; else `null`. */
  readonly evaluation: Evaluation | null;
  /** Goes back to what was given to start from. */
  reset(): void;

  addEventListener(type: "ready", listener: (event: CustomEvent<null>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: "change", listener: (event: CustomEvent<Result>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: "error", listener: (event: CustomEvent<EmbedError>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "competency-calculator": CompetencyCalculator;
  }
}
