/** What a column of a list holds: a field of a deployment, the active users of one workload, or nothing. */
export type CsvColumn =
  | "customer"
  | "workload"
  | "activeUsers"
  | "licence"
  | "association"
  | Deployment["workload"]
  | null;

/** What is known of a list. Whatever is left out is made out from the list itself. */
export interface CsvOptions {
  /** What each column holds, from the left, instead of what the header says. */
  columns?: CsvColumn[];
  /** What stands between cells. */
  separator?: "," | ";" | "\t" | "|";
  /** The encoding, by any label that `TextDecoder` knows. */
  encoding?: string;
  /** What becomes of rows that only add up other rows: they are left out, unless they are to count. */
  totals?: "leave-out" | "count";
  /**
   * The rules whose workloads and associations a list is read for, as in {@link Options}. Every association that
   * some shipped version lists is recognised in any case.
   */
  program?: Program | string;
}

/** One thing that is wrong with a list. */
export interface CsvProblem {
  /** The line on which the row begins, the first being 1. */
  line: number;
  /** The line on which it ends. */
  lastLine: number;
  /** The header of the column; `null` where the problem is not in one cell, or there is no header. */
  column: string | null;
  /** What stands in that cell. */
  value: string;
  /** What kind; for programs to branch on. */
  code:
    | "unknown-columns"
    | "not-a-list"
    | "unknown-workload"
    | "missing-workload"
    | "not-a-number"
    | "not-a-whole-number"
    | "out-of-range"
    | "total-out-of-range"
    | "unknown-licence"
    | "unknown-association"
    | "too-many-cells"
    | "too-few-cells"
    | "not-text"
    | "row-too-long"
    | "unclosed-quote"
    | "stray-quote";
  /** What is wrong, in English, for people who write programs. */
  message: string;
}

/** What is to be said of a row that is not wrong. */
export interface CsvNote {
  /** The line on which the row begins, the first being 1. */
  line: number;
  /** The header of the column; `null` where the note is not of one cell, or there is no header. */
  column: string | null;
  /** What stands in that cell; of a row, what it is called. */
  value: string;
  /**
   * `totals-row`: it only adds up other rows, above or below it, and is left out. `counted-total`: it is called so, or an
   * average or the like, but adds up no other rows, and counts. `heading-row`: it is a title or the header again, and is left out.
   * `not-known`: the cell says that nobody knows. `ignored-column`: the column of that header says nothing here, and is
   * left out. `no-rows`: there is a header and no row. The last two say line 1, wherever the header is.
   */
  code: "totals-row" | "counted-total" | "heading-row" | "not-known" | "ignored-column" | "no-rows";
  /** The same, in English, for people who write programs. */
  message: string;
}

/** What a list holds. */
export interface CsvList {
  /** The deployments of all rows without problems, in their order, as {@link evaluate} takes them. */
  deployments: Deployment[];
  /** Every problem of every other row. */
  problems: CsvProblem[];
  /** What is to be said of rows without problems. */
  notes: CsvNote[];
}

/**
 * Reads deployments from the bytes of a CSV file: comma, semicolon, tab or bar; a row for each deployment, or a column for each
 * workload; headers in any {@link Language}, in any order; UTF-8, UTF-16, or the legacy encoding in which most headers are
 * understood (Windows-1252 where they do not tell).
 *
 * A row with a problem gives no deployment. If the columns cannot be recognised, there is no deployment and
 * one problem, `unknown-columns`.
 *
 * @param bytes the file
 * @param options what is known of it
 * @throws {ProgramError} when `options.program` is wrong
 * @throws {EvidenceError} when these are no bytes, or the other options cannot be understood
 */
export function parseCsv(bytes: Uint8Array, options?: CsvOptions): CsvList;
