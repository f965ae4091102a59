/**
 * What is known. Whatever is left out, `undefined` or `null` is not known: it is neither zero nor
 * "no". An empty list that is complete says that there is surely nothing.
 */
export interface Evidence {
  /** The kind of market the partner works in. */
  market?: "developed" | "developing";
  /** Every deployment, unless `complete` says otherwise. */
  deployments?: Deployment[];
  /** Every person with an exam or a certification, unless `complete` says otherwise. */
  individuals?: Individual[];
  /**
   * Whether a list that is given is the whole list: `true` when left out, `undefined` or `null`. Otherwise more may
   * count than is listed. Of a list that is left out it says nothing.
   */
  complete?: { deployments?: boolean | null; individuals?: boolean | null };
}

/** One workload at one customer. */
export interface Deployment {
  /** The customer's name; it serves to notice what is listed twice, nothing else. */
  customer?: string;
  /** The workload. */
  workload: WorkloadId;
  /** Active users: whole, from 0 to 2^53 − 1. */
  activeUsers?: number | null;
  /** The licence of those users. Trials never count. */
  licence?: "paid" | "trial";
  /** How the partner is associated with the customer; `any` is one of the ways that count, not said which. */
  association?: AssociationId | "any" | "none";
}

/** One person. */
export interface Individual {
  /** The person's name; it serves to notice who is listed twice, nothing else. */
  name?: string;
  /** All the exams passed. */
  exams?: ExamId[];
  /** All the certifications held. */
  certifications?: CertificationId[];
}

/** How the two sentences of the source that can be understood in two ways are understood. */
export interface Readings {
  /** `sum`, the default: users of all workloads add up. `single`: one workload alone must reach the threshold. */
  workloads: "sum" | "single";
  /** `combined`, the default: each person may qualify by either route. `separate`: all by the same one. */
  routes: "combined" | "separate";
}

/** What an evaluation may be told beside the evidence. */
export interface Options {
  /** Readings other than the defaults. */
  readings?: Partial<Readings>;
  /**
   * Which rules judge: the date of one of the shipped {@link versions}, or a changed copy of {@link program}'s
   * answer ("what if the thresholds were others?"). The rules in force if left out.
   */
  program?: Program | string;
}

/** Whether something is reached, surely not reached, or not yet known. */
export type Status = "met" | "not-met" | "unknown";

/** A figure that may not be fully known. */
export interface Interval {
  /** What surely counts. */
  counted: number;
  /** The most that could count once what is unknown is known; `null`: no limit. */
  possible: number | null;
}

/**
 * Why a deployment surely counts for nothing. `association-not-listed`: its association is one that another shipped
 * version of the rules lists, and the one that has answered does not.
 */
export type Exclusion = "trial-licence" | "no-association" | "association-not-listed";

/** The whole answer. */
export interface Evaluation {
  /** Which program has answered. */
  program: { id: ProgramId; version: ProgramVersion };
  /** Under which readings. */
  readings: Readings;
  /** The highest tier met. */
  tier: TierId | null;
  /** The highest tier not surely missed. */
  possible: TierId | null;
  /** Each tier: silver, then gold. */
  tiers: TierResult[];
  /** What counts in each workload. */
  byWorkload: Record<WorkloadId, Interval>;
  /** Deployments that surely count for nothing, by their position, and why. */
  excluded: { deployment: number; activeUsers: number | null; reasons: Exclusion[] }[];
  /** Entries that may be listed twice; they still count. The path names the later one. */
  warnings: { path: string; code: "possible-duplicate" }[];
  /** The verdict without all of those entries; `null` when there are none or the verdict is the same. */
  withoutDuplicates: { tier: Evaluation["tier"]; possible: Evaluation["possible"] } | null;
  /** The other combinations of readings under which the verdict would differ. */
  alternatives: { readings: Readings; tier: Evaluation["tier"]; possible: Evaluation["possible"] }[];
}

/** How one tier stands. */
export interface TierResult {
  tier: TierId;
  status: Status;
  /** Active entitlements, then qualified individuals. */
  requirements: RequirementResult[];
  /** The least that makes the tier met; `null` when it is, or while a threshold is not known. */
  plan: Plan | null;
}

/** How one requirement of a tier stands. */
export interface RequirementResult extends Interval {
  id: "active-entitlements" | "qualified-individuals";
  status: Status;
  /** The threshold; `null` while two are possible. */
  required: number | null;
  /** What `counted` falls short by; `null` when `required` is. */
  shortfall: number | null;
  /** The clause that states it: an id in {@link Program.clauses}. */
  clause: string;
}

/** The least that makes a tier met. */
export interface Plan {
  /** The shortfall of active entitlements. */
  addActiveUsers: number;
  /** Excluded deployments that would cover the shortfall instead, or part of it. */
  recover: { deployment: number; activeUsers: number }[];
  /** The fewest exams, one entry for each person missing; `null` is a person not listed yet. */
  exams: { individual: number | null; exams: string[] }[];
}

/** One thing that is wrong. */
export interface Problem {
  /** Where, like `deployments[3].activeUsers`; `""` for the whole. */
  path: string;
  /** What kind; for programs to branch on. */
  code:
    | "wrong-type"
    | "unknown-field"
    | "missing-field"
    | "unknown-market"
    | "unknown-workload"
    | "unknown-licence"
    | "unknown-association"
    | "unknown-exam"
    | "unknown-certification"
    | "unknown-reading"
    | "not-a-whole-number"
    | "out-of-range"
    | "total-out-of-range"
    | "unknown-column"
    | "unknown-separator"
    | "unknown-totals"
    | "unknown-encoding"
    | "unknown-word"
    | "unknown-locale"
    | "unknown-tier"
    | "invalid-link"
    | "duplicate-id"
    | "unknown-clause"
    | "unknown-version";
  /** What is wrong, in English, for people who write programs. */
  message: string;
}

/** Thrown when the evidence or the options cannot be understood. */
export interface EvidenceError extends Error {
  name: "EvidenceError";
  /** Every problem, in the order of the fields. */
  problems: Problem[];
}

/** Thrown when `options.program` cannot be understood or makes no sense, or names a version that is not shipped. */
export interface ProgramError extends Error {
  name: "ProgramError";
  /** Every problem, in the order of the fields. */
  problems: Problem[];
}

/**
 * Says which tier the evidence reaches, which it could reach, why, and what is missing.
 *
 * @param evidence what is known; see {@link Evidence} for what leaving out means
 * @param options other readings, or other rules: a shipped version or a changed program
 * @throws {ProgramError} when `options.program` is wrong
 * @throws {EvidenceError} when anything else cannot be understood, with every problem in it
 */
export function evaluate(evidence: Evidence, options?: Options): Evaluation;
