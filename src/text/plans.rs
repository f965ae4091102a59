//! A plan as steps that somebody can act on.

use super::{Locale, person};
use crate::{
    input::draft::Draft,
    programs,
    rules::{
        Evaluation, Plan, RequirementId, Status,
        evaluation::TierResult,
        readings::{RoutesReading, WorkloadsReading},
    },
};

/// The steps of a plan, each with the requirement that it serves.
fn plan(locale: Locale, plan: &Plan, evaluation: &Evaluation, draft: &Draft) -> Vec<(String, RequirementId)> {
    let text = locale.text();
    let mut steps = Vec::new();
    let users = plan.add_active_users;
    if users > 0 {
        let number = locale.number(users);
        let step = match evaluation.readings.workloads {
            WorkloadsReading::Sum => text.plan_add_sum(users, &number),
            WorkloadsReading::Single => {
                text.plan_add_single(users, &number, largest_workload(locale, evaluation))
            }
        };
        steps.push((step, RequirementId::ActiveEntitlements));
    }
    let certifications: Vec<_> = programs::in_use()
        .certifications
        .iter()
        .map(|certification| locale.of(&certification.name))
        .collect();
    steps.extend(plan.exams.iter().map(|step| {
        let exams: Vec<_> = step.exams.iter().map(AsRef::as_ref).collect();
        let (count, exams) = (exams.len() as u64, locale.list_and(&exams));
        let somebody = person(locale, draft, step.individual);
        let step = match evaluation.readings.routes {
            RoutesReading::Combined => {
                text.plan_either(count, &locale.list_or(&certifications), &exams, &somebody)
            }
            RoutesReading::Separate => text.plan_exams(count, &exams, &somebody),
        };
        (step, RequirementId::QualifiedIndividuals)
    }));
    steps
}

/// The steps to a tier, each with the requirement that it serves.
pub fn steps(
    locale: Locale,
    tier: &TierResult,
    evaluation: &Evaluation,
    draft: &Draft,
) -> Vec<(String, RequirementId)> {
    match &tier.plan {
        Some(steps) => plan(locale, steps, evaluation, draft),
        None if tier.status == Status::Met => Vec::new(),
        None => before_market(locale, tier),
    }
}

/// What is missing for a tier that has no plan yet, because its threshold depends on the market.
fn before_market(locale: Locale, tier: &TierResult) -> Vec<(String, RequirementId)> {
    let text = locale.text();
    let steps = tier.requirements.iter().filter_map(|result| {
        let step = match (result.status, result.shortfall) {
            (Status::Met, _) | (_, Some(0)) => return None,
            (_, Some(people)) => text.plan_people(people, &locale.number(people)),
            (_, None) => text.plan_market(crate::text::tier(locale, tier.tier)),
        };
        Some((step, result.id))
    });
    steps.collect()
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
