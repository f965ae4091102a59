//! A plan as steps that somebody can act on. Equal steps are one, and a step that can no longer be taken says so.

use super::{Locale, person};
use crate::{
    input::draft::Draft,
    programs,
    rules::{
        Evaluation, Plan, RequirementId, Status,
        evaluation::TierResult,
        plan::ExamStep,
        program::Text,
        readings::{RoutesReading, WorkloadsReading},
    },
};

/// Something to do.
pub struct Step {
    /// What.
    pub words: String,
    /// What has happened to an exam in it since, where that is in its way.
    pub note: Option<String>,
    /// The requirement that it serves.
    pub serves: RequirementId,
}

/// The steps to a tier.
pub fn steps(locale: Locale, tier: &TierResult, evaluation: &Evaluation, draft: &Draft) -> Vec<Step> {
    match &tier.plan {
        Some(plan) => {
            let mut steps: Vec<_> = add_users(locale, plan, evaluation).into_iter().collect();
            steps.extend(qualify(locale, &plan.exams, evaluation, draft));
            steps
        }
        None if tier.status == Status::Met => Vec::new(),
        None => before_market(locale, tier, evaluation, draft),
    }
}

fn add_users(locale: Locale, plan: &Plan, evaluation: &Evaluation) -> Option<Step> {
    let text = locale.text();
    let users = plan.add_active_users;
    let number = locale.number(users);
    let words = match evaluation.readings.workloads {
        _ if users == 0 => return None,
        WorkloadsReading::Sum => text.plan_add_sum(users, &number),
        WorkloadsReading::Single => {
            text.plan_add_single(users, &number, largest_workload(locale, evaluation))
        }
    };
    Some(Step { words, note: None, serves: RequirementId::ActiveEntitlements })
}

/// Who passes which exams: those who have the same ones to pass together, people listed apart from new ones.
fn qualify(locale: Locale, exams: &[ExamStep], evaluation: &Evaluation, draft: &Draft) -> Vec<Step> {
    let mut groups: Vec<(&ExamStep, Vec<String>, u64)> = Vec::new();
    for step in exams {
        let is_alike = |other: &ExamStep| {
            other.exams == step.exams && other.individual.is_some() == step.individual.is_some()
        };
        let place = groups.iter().position(|(first, ..)| is_alike(first)).unwrap_or(groups.len());
        if place == groups.len() {
            groups.push((step, Vec::new(), 0));
        }
        if let Some((_, names, people)) = groups.get_mut(place) {
            *people = people.saturating_add(1);
            names.extend(step.individual.map(|position| person(locale, draft, position)));
        }
    }
    groups
        .into_iter()
        .map(|(step, names, people)| pass(locale, &step.exams, &names, people, evaluation))
        .collect()
}

/// So many people pass these exams: those with these names, or new ones.
fn pass(locale: Locale, exams: &[Text], names: &[String], people: u64, evaluation: &Evaluation) -> Step {
    let text = locale.text();
    let program = programs::in_use();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let who = if names.is_empty() {
        text.plan_newcomers(people, &locale.number(people))
    } else {
        locale.list_and(&names)
    };
    let certifications: Vec<_> = program.certifications.iter().map(|held| locale.of(&held.name)).collect();
    let certifications = locale.list_or(&certifications);
    let ids: Vec<_> = exams.iter().map(AsRef::as_ref).collect();
    let (count, listed) = (exams.len() as u64, locale.list_and(&ids));
    let words = match (evaluation.readings.routes, people) {
        (RoutesReading::Combined, 1) => text.plan_either(count, &certifications, &listed, &who),
        (RoutesReading::Combined, _) => text.plan_each_either(count, &certifications, &listed, &who),
        (RoutesReading::Separate, 1) => text.plan_exams(count, &listed, &who),
        (RoutesReading::Separate, _) => text.plan_each_exams(count, &listed, &who),
    };
    let ended = program.status.iter().filter(|note| note.ends.iter().any(|id| exams.contains(id)));
    let notes = ended.fold(String::new(), |notes, note| locale.sentences(&notes, locale.of(&note.statement)));
    let note = (!notes.is_empty()).then_some(notes);
    Step { words, note, serves: RequirementId::QualifiedIndividuals }
}

/// What is missing for a tier that has no plan yet, because its threshold depends on the market.
fn before_market(locale: Locale, tier: &TierResult, evaluation: &Evaluation, draft: &Draft) -> Vec<Step> {
    let text = locale.text();
    let mut steps = Vec::new();
    for result in &tier.requirements {
        let words = match (result.status, result.shortfall) {
            (Status::Met, _) | (_, Some(0)) => continue,
            (_, None) => text.plan_market(crate::text::tier(locale, tier.tier)),
            (_, Some(people)) => {
                if let Some(exams) = exams_of_another(tier, evaluation) {
                    steps.extend(qualify(locale, exams, evaluation, draft));
                    continue;
                }
                text.plan_people(people, &locale.number(people))
            }
        };
        steps.push(Step { words, note: None, serves: result.id });
    }
    steps
}

/// The exams that a tier without a plan needs, by the plan of another one: it goes on where this one ends, so that both
/// name the same people.
fn exams_of_another<'a>(tier: &TierResult, evaluation: &'a Evaluation) -> Option<&'a [ExamStep]> {
    let required = |tier: &TierResult| {
        let [_, people] = &tier.requirements;
        people.required
    };
    evaluation.tiers.iter().find_map(|other| {
        let exams = &other.plan.as_ref()?.exams;
        let beyond = required(other)?.checked_sub(required(tier)?)?;
        exams.get(..exams.len().checked_sub(usize::try_from(beyond).ok()?)?)
    })
}

/// The first of the workloads that count most.
fn largest_workload(locale: Locale, evaluation: &Evaluation) -> &'static str {
    let mut largest: Option<(u64, &'static str)> = None;
    for (named, count) in programs::in_use().workloads.iter().zip(&evaluation.by_workload) {
        if largest.is_none_or(|(most, _)| count.interval.counted > most) {
            largest = Some((count.interval.counted, locale.of(&named.name)));
        }
    }
    largest.map_or("", |(_, name)| name)
}
