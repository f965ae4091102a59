/** A text in every language, by its tag. */
export type Localized = Record<Language, string>;

/** A workload, association, exam or certification. */
export interface Named {
  /** Its id in evidence. */
  id: string;
  name: Localized;
  link: string;
}

/** A sentence of the source in our own words. */
export interface Clause {
  id: string;
  statement: Localized;
  /** Where the source says it. */
  link: string;
}

/** What one tier asks. */
export interface Tier {
  id: TierId;
  /** Active users needed, by market. */
  activeEntitlements: { developed: number; developing: number };
  /** People needed. */
  qualifiedIndividuals: number;
  /** The clauses that state both, by id. */
  clauses: { activeEntitlements: string; qualifiedIndividuals: string };
}

/** Something that has happened to the programme since its publication. */
export interface StatusNote {
  /** When, as `YYYY-MM-DD`. */
  date: string;
  statement: Localized;
  link: string;
  /** The exams and certifications, by id, that nobody can get since. */
  ends: string[];
}

/** The rules of one dated program. */
export interface Program {
  id: string;
  /** The date of its publication, as `YYYY-MM-DD`. */
  version: string;
  title: Localized;
  /** The option of the competency that the rules describe. */
  option: Localized;
  /** The published source. */
  source: string;
  /** What has happened since. */
  status: StatusNote[];
  /** Silver, then gold. */
  tiers: Tier[];
  clauses: Clause[];
  workloads: Named[];
  associations: Named[];
  exams: Named[];
  certifications: Named[];
}

/**
 * The rules in force or of a shipped version, as plain data: a fresh copy each time.
 *
 * @param version the date of one of the shipped {@link versions}
 * @throws {ProgramError} when there is no such version (`unknown-version` at `version`)
 */
export function program(version?: string | null): Program;

/**
 * The dates of the versions of the rules that are shipped, the newest first; that one is in force.
 */
export function versions(): string[];
