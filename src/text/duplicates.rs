//! What hangs on entries that may be listed twice.
//!
//! It refuses to say that they are: they count, and the visitor decides.

use super::{Locale, tier, verdict};
use crate::{
    input::draft::Draft,
    rules::{
        Evaluation, Evidence, Program, TierId, Verdict, duplicates::Duplicate, entitlements, individuals,
    },
};

/// What the answer counts that may be listed twice, and what it would be without; `None` where nothing hangs on it.
pub fn duplicates(
    locale: Locale,
    program: &Program,
    evaluation: &Evaluation,
    draft: &Draft,
) -> Option<String> {
    let text = locale.text();
    let without = evaluation.without_duplicates?;
    let Some(lost) = evaluation.tier.filter(|tier| without.tier < Some(*tier)) else {
        return duplicates_in_short(locale, evaluation);
    };
    let counts = counts(locale, program, evaluation, lost, &draft.evidence(program));
    Some(locale.sentences(&counts, &text.twice_without(&outcome(locale, without, lost))))
}

/// That the answer counts what may be listed twice; `None` where nothing hangs on it.
pub fn duplicates_in_short(locale: Locale, evaluation: &Evaluation) -> Option<String> {
    let text = locale.text();
    let without = evaluation.without_duplicates?;
    Some(match evaluation.tier.filter(|tier| without.tier < Some(*tier)) {
        Some(lost) => text.twice_entries(tier(locale, lost)),
        None => text.twice_possible(evaluation.possible.map_or("", |lost| tier(locale, lost))),
    })
}

/// The verdict in one line and what of it hangs on entries that may be listed twice, for where nothing else is said.
pub fn verdict_with_duplicates(
    locale: Locale,
    program: &Program,
    evaluation: &Evaluation,
    draft: &Draft,
    is_empty: bool,
) -> String {
    let (verdict, _) = verdict(locale, evaluation, is_empty);
    match duplicates(locale, program, evaluation, draft) {
        Some(told) => locale.sentence_after(&verdict, &told),
        None => verdict,
    }
}

/// How much is counted twice, as far as anybody knows here.
fn counts(
    locale: Locale,
    program: &Program,
    evaluation: &Evaluation,
    lost: TierId,
    evidence: &Evidence,
) -> String {
    let text = locale.text();
    let (mut users, mut people): (u64, u64) = (0, 0);
    for duplicate in &evaluation.warnings {
        match duplicate {
            Duplicate::Deployment(place) => {
                let deployment = evidence.deployments.as_ref().and_then(|list| list.get(*place));
                let counted = deployment.map_or(0, |one| entitlements::interval(one).counted);
                users = users.saturating_add(counted);
            }
            Duplicate::Individual(place) => {
                let individual = evidence.individuals.as_ref().and_then(|list| list.get(*place));
                let qualifies = individual.and_then(|one| individuals::by_either(program, one));
                people = people.saturating_add((qualifies == Some(true)).into());
            }
        }
    }
    let lost = tier(locale, lost);
    match (users, people) {
        (0, 0) => text.twice_entries(lost),
        (users, 0) => text.twice_users(users, lost, &locale.number(users)),
        (0, people) => text.twice_people(people, &locale.number(people), lost),
        (users, people) => text.twice_both(&locale.number(people), lost, &locale.number(users)),
    }
}

fn outcome(locale: Locale, without: Verdict, lost: TierId) -> String {
    let text = locale.text();
    match without.tier {
        Some(left) => text.twice_only(tier(locale, left)),
        None if without.possible >= Some(lost) => text.twice_uncertain().into(),
        None => text.twice_not_reached().into(),
    }
}
