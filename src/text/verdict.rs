//! The verdict, and what would make it certain.

use super::{Locale, person, tier};
use crate::{
    input::draft::Draft,
    programs,
    rules::{Evaluation, Readings, Status, TierId, individuals, requirement::RequirementResult},
};

/// The verdict in a few words, and a sentence that explains it.
pub fn verdict(locale: Locale, evaluation: &Evaluation, is_empty: bool) -> (String, String) {
    let (mut title, explained) = usual_verdict(locale, evaluation, is_empty);
    if evaluation.readings != Readings::default() && !is_empty {
        title.push_str(locale.text().verdict_other_reading());
    }
    (title, explained)
}

fn usual_verdict(locale: Locale, evaluation: &Evaluation, is_empty: bool) -> (String, String) {
    let text = locale.text();
    let name = |id| tier(locale, id);
    match (evaluation.tier, evaluation.possible) {
        _ if is_empty => (text.verdict_start().into(), text.verdict_start_text().into()),
        (None, None) if all_is_known(evaluation) => {
            (text.verdict_missed().into(), text.verdict_missed_known().into())
        }
        (None, None) => (text.verdict_missed().into(), text.verdict_missed_text().into()),
        (None, Some(possible)) => (text.verdict_open(name(possible)), text.verdict_open_text(name(possible))),
        (Some(reached), possible) => {
            let next = TierId::ALL.into_iter().find(|tier| *tier > reached);
            let explained = match next {
                None => text.verdict_met_top(name(reached)),
                Some(next) if possible >= Some(next) => text.verdict_met_more(name(next), name(reached)),
                Some(next) => text.verdict_met_only(name(next), name(reached)),
            };
            (text.verdict_met(name(reached)), explained)
        }
    }
}

/// What the visitor could still say that would make the verdict certain.
pub fn to_know(locale: Locale, evaluation: &Evaluation, draft: &Draft) -> Vec<String> {
    let text = locale.text();
    let open = |position: usize| {
        let requirements = evaluation.tiers.iter().filter(|tier| tier.status == Status::Unknown);
        requirements
            .filter_map(move |tier| tier.requirements.get(position))
            .filter(|requirement| requirement.status == Status::Unknown)
    };
    let mut steps = Vec::new();
    if open(0).any(|users| users.required.is_none()) {
        steps.push(text.verdict_know_market().into());
    }
    if open(0).next().is_some() {
        match &draft.customers {
            None => {
                steps.extend(unknown_users(locale, draft));
                if draft.unfinished.has_open() {
                    steps.push(text.customers_know().into());
                }
                if draft.at_least {
                    steps.push(text.merge_know().into());
                }
            }
            Some(portfolio) if portfolio.is_empty() => steps.push(text.customers_know_any().into()),
            Some(portfolio) => {
                if portfolio.has_open() {
                    steps.push(text.customers_know().into());
                }
                if !portfolio.complete {
                    steps.push(text.customers_know_all().into());
                }
            }
        }
    }
    if open(1).next().is_some() {
        match draft.individuals() {
            None => steps.push(text.verdict_know_people().into()),
            Some(people) => {
                let open = people.iter().enumerate().filter(|(_, person)| {
                    individuals::is_open(programs::in_use(), person, draft.readings.routes)
                });
                let names: Vec<_> = open.map(|(index, _)| person(locale, draft, index)).collect();
                match names.as_slice() {
                    [first, others @ ..] if others.len() > 2 => {
                        let count = others.len() as u64;
                        steps.push(text.verdict_know_many(&locale.number(count), first));
                    }
                    few => steps.extend(few.iter().map(|name| text.verdict_know_person(name))),
                }
                if !draft.no_one_else {
                    steps.push(text.verdict_know_others().into());
                }
            }
        }
    }
    steps
}

/// Whether no answer of the visitor's could change the lowest tier any more.
fn all_is_known(evaluation: &Evaluation) -> bool {
    let lowest = evaluation.tiers.first();
    lowest.is_some_and(|tier| {
        let known = |result: &RequirementResult| result.interval.possible == Some(result.interval.counted);
        tier.requirements.iter().all(known)
    })
}

/// Asks for the users of the workloads for which none can be read.
fn unknown_users(locale: Locale, draft: &Draft) -> Option<String> {
    let users = draft.users(programs::in_use());
    let workloads = programs::in_use().workloads.iter().zip(&users);
    let unknown = workloads.filter(|(_, users)| !matches!(users, Ok(Some(_))));
    let names: Vec<_> = unknown.map(|(workload, _)| locale.of(&workload.name)).collect();
    (!names.is_empty()).then(|| locale.text().verdict_know_users(&locale.list_and(&names)))
}
