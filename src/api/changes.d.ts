/** One thing that another version of the rules asks otherwise. Statements, names and links are no rules. */
export type Change =
  /** A tier asks for another number of active users; in either market, where `market` is `null`. */
  | { what: "active-entitlements"; tier: TierId; market: "developed" | "developing" | null; before: number; now: number }
  /** A tier asks for another number of people. */
  | { what: "qualified-individuals"; tier: TierId; before: number; now: number }
  /** Something counts that did not, or does not count any more. */
  | { what: "added" | "gone"; list: "workloads" | "associations" | "exams" | "certifications"; id: string };

/**
 * What has changed between two shipped versions of the rules.
 *
 * @param from the date of the version before; the version in force if left out
 * @param to the date of the version after; the version in force if left out
 * @throws {ProgramError} when a version is not among {@link versions} (`unknown-version` at `from` or `to`)
 */
export function changes(from?: string | null, to?: string | null): Change[];
