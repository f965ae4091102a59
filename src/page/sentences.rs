//! The answer in words, made from the evaluation itself.
//!
//! The page, its announcements to screen readers and whatever else speaks of an answer take their
//! sentences from here, so that they never disagree. Nothing is decided here.

use super::{calculator::Calculator, locale::Locale};
use crate::{
    exchange::{draft::Draft, typed_number::NumberProblem},
    rules::{
        Evaluation, Plan, Readings, Status, TierId,
        evaluation::{Alternative, TierResult},
        individuals,
        program_faults::MOST_USERS,
        readings::{RoutesReading, WorkloadsReading},
        requirement::RequirementResult,
    },
};

/// The figure given as an example of what can be entered.
const EXAMPLE: u64 = 2500;

/// A tier's name.
pub fn tier(locale: Locale, tier: TierId) -> &'static str {
    match tier {
        TierId::Silver => locale.text().tier_silver(),
        TierId::Gold => locale.text().tier_gold(),
    }
}

/// What is wrong with a figure, and what to do about it.
pub fn number_problem(locale: Locale, problem: NumberProblem, typed: &str) -> String {
    let text = locale.text();
    let typed: String = typed.trim().chars().take(24).collect();
    match problem {
        NumberProblem::NotANumber => text.users_not_a_number(&locale.number(EXAMPLE), &typed),
        NumberProblem::NotWhole => text.users_not_whole(&locale.number(EXAMPLE), &typed),
        NumberProblem::Negative => text.users_negative(&typed),
        NumberProblem::TooLarge => text.users_too_large(&locale.number(MOST_USERS), &typed),
    }
}

/// A sentence that names the figures that cannot be read, when there are any.
pub fn unread(locale: Locale, draft: &Draft) -> Option<String> {
    let program = Calculator::program();
    let users = draft.users(program);
    let unread: Vec<_> = program.workloads.iter().zip(&users).filter(|(_, users)| users.is_err()).collect();
    let names: Vec<_> = unread.iter().map(|(workload, _)| locale.of(&workload.name)).collect();
    (!names.is_empty()).then(|| locale.text().users_unread(names.len() as u64, &locale.list_and(&names)))
}

/// The verdict in a few words, and a sentence that explains it.
pub fn verdict(locale: Locale, evaluation: &Evaluation, is_empty: bool) -> (String, String) {
    let text = locale.text();
    let name = |id| tier(locale, id);
    match (evaluation.tier, evaluation.possible) {
        _ if is_empty => (text.verdict_start().into(), text.verdict_start_text().into()),
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
    let program = Calculator::program();
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
        let users = draft.users(program);
        let unknown = program.workloads.iter().zip(&users).filter(|(_, users)| !matches!(users, Ok(Some(_))));
        let names: Vec<_> = unknown.map(|(workload, _)| locale.of(&workload.name)).collect();
        if !names.is_empty() {
            steps.push(text.verdict_know_users(&locale.list_and(&names)));
        }
    }
    if open(1).next().is_some() {
        match draft.evidence(program).individuals {
            None => steps.push(text.verdict_know_people().into()),
            Some(people) => steps.extend(
                people
                    .iter()
                    .enumerate()
                    .filter(|(_, person)| individuals::is_open(program, person, draft.readings.routes))
                    .map(|(index, _)| text.verdict_know_person(&person(locale, draft, Some(index)))),
            ),
        }
    }
    steps
}

/// A person's name, or their place in the list; somebody not listed yet for none.
pub fn person(locale: Locale, draft: &Draft, index: Option<usize>) -> String {
    let text = locale.text();
    let Some(index) = index else { return text.plan_somebody().into() };
    match draft.people.get(index).map(|person| person.name.trim()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => text.people_person(&locale.number(index.saturating_add(1) as u64)),
    }
}

/// The name of the person in the row with this key.
pub fn person_with_key(locale: Locale, draft: &Draft, key: u32) -> String {
    person(locale, draft, draft.people.iter().position(|person| person.key == key))
}

/// Counted and required in figures.
pub fn figures(locale: Locale, result: &RequirementResult, thresholds: (u64, u64)) -> String {
    let text = locale.text();
    let counted = locale.number(result.interval.counted);
    match result.required {
        Some(required) => text.requirement_counted_of(&counted, &locale.number(required)),
        None => {
            let (low, high) = thresholds;
            text.requirement_counted_of_either(&counted, &locale.number(high), &locale.number(low))
        }
    }
}

/// How a requirement stands, in words: counted, required, what is short and what is still possible.
pub fn requirement(locale: Locale, result: &RequirementResult, thresholds: (u64, u64)) -> String {
    let text = locale.text();
    let counted = locale.number(result.interval.counted);
    let mut words = match (result.required, result.shortfall) {
        (Some(required), Some(0)) => text.requirement_met(&counted, &locale.number(required)),
        (Some(required), Some(shortfall)) => {
            text.requirement_short(&counted, &locale.number(required), &locale.number(shortfall))
        }
        _ => {
            let (low, high) = thresholds;
            text.requirement_either(&counted, &locale.number(high), &locale.number(low))
        }
    };
    let more = match result.interval.possible {
        Some(possible) if possible == result.interval.counted => None,
        _ if result.status == Status::Met => None,
        Some(possible) => Some(text.requirement_possible(&locale.number(possible))),
        None => Some(text.requirement_unlimited().into()),
    };
    if let Some(more) = more {
        words.push(' ');
        words.push_str(&more);
    }
    words
}

/// The steps of a plan that somebody can act on.
pub fn plan(locale: Locale, plan: &Plan, evaluation: &Evaluation, draft: &Draft) -> Vec<String> {
    let text = locale.text();
    let mut steps = Vec::new();
    let users = plan.add_active_users;
    if users > 0 {
        let number = locale.number(users);
        steps.push(match evaluation.readings.workloads {
            WorkloadsReading::Sum => text.plan_add_sum(users, &number),
            WorkloadsReading::Single => {
                text.plan_add_single(users, &number, largest_workload(locale, evaluation))
            }
        });
    }
    steps.extend(plan.exams.iter().map(|step| {
        let exams: Vec<_> = step.exams.iter().map(AsRef::as_ref).collect();
        text.plan_exams(&locale.list_and(&exams), &person(locale, draft, step.individual))
    }));
    steps
}

/// The first of the workloads that count most.
fn largest_workload(locale: Locale, evaluation: &Evaluation) -> &'static str {
    let mut largest: Option<(u64, &'static str)> = None;
    for (named, count) in Calculator::program().workloads.iter().zip(&evaluation.by_workload) {
        if largest.is_none_or(|(most, _)| count.interval.counted > most) {
            largest = Some((count.interval.counted, locale.of(&named.name)));
        }
    }
    largest.map_or("", |(_, name)| name)
}

/// What another reading takes for granted, where it differs from the one in use.
pub fn reading_condition(locale: Locale, reading: Readings, from: Readings) -> String {
    let text = locale.text();
    let mut conditions = Vec::new();
    if reading.workloads != from.workloads {
        conditions.push(match reading.workloads {
            WorkloadsReading::Sum => text.reading_workloads_sum(),
            WorkloadsReading::Single => text.reading_workloads_single(),
        });
    }
    if reading.routes != from.routes {
        conditions.push(match reading.routes {
            RoutesReading::Combined => text.reading_routes_combined(),
            RoutesReading::Separate => text.reading_routes_separate(),
        });
    }
    locale.list_and(&conditions)
}

/// The alternatives worth telling: a change of both readings is left out where a change of one of them
/// alone already leads to the same verdict.
pub fn telling(alternatives: &[Alternative], from: Readings) -> Vec<Alternative> {
    let changes = |other: &Alternative| {
        u8::from(other.readings.workloads != from.workloads) + u8::from(other.readings.routes != from.routes)
    };
    let verdict = |other: &Alternative| (other.tier, other.possible);
    let is_told = |other: &&Alternative| {
        let simpler = |one: &Alternative| changes(one) < changes(other) && verdict(one) == verdict(other);
        !alternatives.iter().any(simpler)
    };
    alternatives.iter().filter(is_told).copied().collect()
}

/// What the verdict would be under another reading.
pub fn alternative(locale: Locale, alternative: &Alternative, from: Readings) -> String {
    let text = locale.text();
    let name = |id| tier(locale, id);
    let outcome = match (alternative.tier, alternative.possible) {
        (None, None) => text.reading_outcome_none().into(),
        (None, Some(possible)) => text.reading_outcome_up_to(name(possible)),
        (Some(reached), Some(possible)) if possible > reached => {
            text.reading_outcome_tier_up_to(name(possible), name(reached))
        }
        (Some(reached), _) => text.reading_outcome_tier(name(reached)),
    };
    text.reading_outcome(&reading_condition(locale, alternative.readings, from), &outcome)
}

/// The thresholds of a tier's requirement that are possible while nothing is known of the market.
pub fn thresholds(result: &TierResult, position: usize) -> (u64, u64) {
    let tier = Calculator::program().tiers.iter().find(|tier| tier.id == result.tier);
    tier.map_or((0, 0), |tier| match position {
        0 => tier.active_entitlements.possible_in(None),
        _ => (tier.qualified_individuals, tier.qualified_individuals),
    })
}
