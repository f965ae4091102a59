//! No smaller plan does: every smaller one is tried.

use std::cmp::Reverse;

use competency_calculator::rules::{
    Association, Deployment, Evidence, Individual, Licence, Status,
    plan::Recovery,
    readings::{RoutesReading, WorkloadsReading},
};
use proptest::prelude::*;

use super::{
    plan::{with_exams, with_users},
    situation::{Rules, config, evidence, rules},
    standing::exams,
};

proptest! {
    #![proptest_config(config())]

    /// One user fewer, however they are spread over the workloads, leaves the tier unmet.
    #[test]
    fn fewer_users_do_not_make_the_tier_met(rules in rules(), evidence in evidence()) {
        for (index, tier) in rules.evaluate(&evidence).tiers.iter().enumerate() {
            let Some(plan) = &tier.plan else { continue };
            let Some(fewer) = plan.add_active_users.checked_sub(1) else { continue };
            let qualified = with_exams(&rules, &evidence, plan);
            for spread in spreads(fewer, rules.program.workloads.len()) {
                let grown = spread.iter().enumerate().fold(qualified.clone(), |evidence, (workload, users)| {
                    with_users(&evidence, workload, *users)
                });
                prop_assert_ne!(rules.evaluate(&grown).tiers[index].status, Status::Met, "{:?}", spread);
            }
        }
    }

    /// One exam fewer, whoever of the people listed and of new ones passes which, leaves it unmet.
    #[test]
    fn fewer_exams_do_not_make_the_people_enough(rules in rules(), evidence in evidence()) {
        for (index, tier) in rules.evaluate(&evidence).tiers.iter().enumerate() {
            let Some(plan) = &tier.plan else { continue };
            let Some(fewer) = exams(plan).checked_sub(1) else { continue };
            let mut people = evidence.individuals.clone().unwrap_or_default();
            let newcomers = tier.requirements[1].required.unwrap();
            people.extend((0..newcomers).map(|_| Individual::default()));
            let missing: Vec<_> = (0..people.len())
                .flat_map(|person| (0..rules.program.exams.len()).map(move |exam| (person, exam)))
                .filter(|(person, exam)| !people[*person].exams.unwrap_or_default().contains(*exam))
                .collect();
            for picked in choices(&missing, fewer) {
                let mut people = people.clone();
                for (person, exam) in &picked {
                    let passed = &mut people[*person].exams;
                    *passed = Some(passed.unwrap_or_default().with(*exam));
                }
                let tried = Evidence { individuals: Some(people), ..evidence.clone() };
                let people = &rules.evaluate(&tried).tiers[index].requirements[1];
                prop_assert_ne!(people.status, Status::Met, "{:?}", picked);
            }
        }
    }

    /// As many people as are short, those who miss fewest first, then as they are listed, then new.
    #[test]
    fn exams_are_in_the_order_of_choice(rules in rules(), evidence in evidence()) {
        let all = rules.program.exams.len();
        let missing = |individual: &Individual| {
            let passed = individual.exams.unwrap_or_default();
            (0..all).filter(|exam| !passed.contains(*exam)).count()
        };
        let certified = |individual: &Individual| individual.certifications.is_some_and(|held| !held.is_empty());
        let separate = rules.readings.routes == RoutesReading::Separate;
        let people = evidence.individuals.clone().unwrap_or_default();
        for tier in rules.evaluate(&evidence).tiers {
            let Some(plan) = tier.plan else { continue };
            let required = usize::try_from(tier.requirements[1].required.unwrap()).unwrap();
            let done = |individual: &Individual| missing(individual) == 0 || !separate && certified(individual);
            let open = people.iter().enumerate().filter(|(_, individual)| !done(individual));
            let mut order: Vec<_> = open.map(|(index, person)| (missing(person), Some(index))).collect();
            order.sort_unstable();
            let short = if separate && people.iter().filter(|person| certified(person)).count() >= required {
                0
            } else {
                required.saturating_sub(people.iter().filter(|individual| done(individual)).count())
            };
            order.extend((0..short).map(|_| (all, None)));
            order.truncate(short);
            let steps: Vec<_> = plan.exams.iter().map(|step| (step.exams.len(), step.individual)).collect();
            prop_assert_eq!(steps, order);
        }
    }

    /// Every set of excluded deployments is tried: none leaves fewer users missing, and none that
    /// leaves as few is smaller; under `single` each is of one workload, the first of equals.
    #[test]
    fn no_other_recovery_is_better(rules in rules(), evidence in evidence()) {
        let deployments = evidence.deployments.clone().unwrap_or_default();
        for tier in rules.evaluate(&evidence).tiers {
            let Some(plan) = tier.plan else { continue };
            let required = tier.requirements[0].required.unwrap();
            let recover = &plan.recover;
            let best = recoveries(&rules, &deployments)
                .into_iter()
                .min_by_key(|Attempt { workload, counted, set }| {
                    let users: u64 = set.iter().map(|recovery| recovery.active_users).sum();
                    let missing = required.saturating_sub(*counted).saturating_sub(users);
                    (missing, set.len(), *workload, most_users_first(set))
                })
                .unwrap();
            prop_assert_eq!(recover, &best.set);
        }
    }
}

/// Deployments that could be recovered together.
struct Attempt {
    /// The one workload they must be of; `None`: any.
    workload: Option<usize>,
    /// What already counts towards the threshold beside them.
    counted: u64,
    /// Which they are.
    set: Vec<Recovery>,
}

/// Every attempt that the reading allows.
fn recoveries(rules: &Rules, deployments: &[Deployment]) -> Vec<Attempt> {
    let excluded = |deployment: &Deployment| {
        deployment.licence == Some(Licence::Trial) || deployment.association == Some(Association::None)
    };
    let known = |deployment: &Deployment| deployment.licence.is_some() && deployment.association.is_some();
    let workloads = match rules.readings.workloads {
        WorkloadsReading::Sum => vec![None],
        WorkloadsReading::Single => (0..rules.program.workloads.len()).map(Some).collect(),
    };
    let mut found = Vec::new();
    for workload in workloads {
        let there: Vec<_> = deployments
            .iter()
            .enumerate()
            .filter(|(_, deployment)| workload.is_none_or(|workload| deployment.workload == workload))
            .collect();
        let counted = there
            .iter()
            .filter(|(_, deployment)| !excluded(deployment) && known(deployment))
            .filter_map(|(_, deployment)| deployment.active_users)
            .sum();
        let mut candidates: Vec<_> = there
            .iter()
            .filter(|(_, deployment)| excluded(deployment))
            .filter_map(|(index, deployment)| Some((*index, deployment.active_users?)))
            .map(|(deployment, active_users)| Recovery { deployment, active_users })
            .collect();
        candidates.sort_by_key(|recovery| (Reverse(recovery.active_users), recovery.deployment));
        for size in 0..=candidates.len() {
            found.extend(choices(&candidates, size).into_iter().map(|set| Attempt {
                workload,
                counted,
                set,
            }));
        }
    }
    found
}

/// Orders sets of one size: by users, most first, then by index.
fn most_users_first(set: &[Recovery]) -> Vec<(Reverse<u64>, usize)> {
    set.iter().map(|recovery| (Reverse(recovery.active_users), recovery.deployment)).collect()
}

/// Every way to spread `users` over so many workloads.
fn spreads(users: u64, workloads: usize) -> Vec<Vec<u64>> {
    if workloads == 1 {
        return vec![vec![users]];
    }
    let first = |first: u64| {
        spreads(users - first, workloads - 1).into_iter().map(move |rest| [vec![first], rest].concat())
    };
    (0..=users).flat_map(first).collect()
}

/// Every way to pick `size` of `items`, in their order.
fn choices<T: Clone>(items: &[T], size: usize) -> Vec<Vec<T>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let starts = items.iter().enumerate();
    starts
        .flat_map(|(index, item)| {
            let rest = choices(&items[index + 1..], size - 1);
            rest.into_iter().map(move |rest| [vec![item.clone()], rest].concat())
        })
        .collect()
}
