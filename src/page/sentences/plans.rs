//! A plan as steps that somebody can act on.

use super::{
    super::{calculator::Calculator, locale::Locale},
    person,
};
use crate::{
    exchange::draft::Draft,
    rules::{Evaluation, Plan, RequirementId, readings::WorkloadsReading},
};

/// The steps of a plan, each with the requirement that it serves.
pub fn plan(
    locale: Locale,
    plan: &Plan,
    evaluation: &Evaluation,
    draft: &Draft,
) -> Vec<(String, RequirementId)> {
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
    steps.extend(plan.exams.iter().map(|step| {
        let exams: Vec<_> = step.exams.iter().map(AsRef::as_ref).collect();
        let step = text.plan_exams(&locale.list_and(&exams), &person(locale, draft, step.individual));
        (step, RequirementId::QualifiedIndividuals)
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
