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
