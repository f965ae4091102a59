import type { Evaluation, EvidenceError, Language, ProgramError, evaluate, versions } from "./competency_calculator.js";

/**
 * An answer as a short Markdown text, in the sentences of the page: the verdict, each tier with its
 * requirements and its plan, and what does not count.
 *
 * People and deployments are told by number, since an evaluation has no names. What the evaluation holds
 * as text stays text, whatever it looks like; figures are repeated and never checked against each other.
 *
 * @param evaluation what {@link evaluate} has answered, under any of the shipped {@link versions}, which it
 * names, or a changed copy of one with the same workloads
 * @param locale a language tag: a {@link Language}, or one of the same language and script, as `Intl` compares them: `pt` and
 * `en-GB` are understood too
 * @throws {EvidenceError} when the evaluation is none, with every problem in it, or when nothing is
 * written in that language (`locale: unknown-locale`)
 */
export function summary(evaluation: Evaluation, locale: string): string;

/**
 * What has changed between two shipped versions of the rules, as sentences; one that says so where nothing has.
 *
 * @param from the date of the version before; the version in force if left out
 * @param to the date of the version after; the version in force if left out
 * @param locale a language tag, as {@link summary} takes it
 * @throws {ProgramError} when a version is not among {@link versions} (`unknown-version` at `from` or `to`)
 * @throws {EvidenceError} when nothing is written in that language
 */
export function changes(from: string | null | undefined, to: string | null | undefined, locale: string): string[];
