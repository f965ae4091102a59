//! The least that would make a tier met: users to add, deployments to recover, exams to pass.
//!
//! It follows the readings in use and promises nothing that is not already in the evidence: what
//! is only possible does not shorten a plan. It never ranks one kind of work against another.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{
    entitlements::exclusions,
    evidence::{Evidence, Individual},
    individuals::{self, Routes, missing_exams},
    interval::Interval,
    program::{PositionSet, Program, Text},
    readings::{Readings, RoutesReading, WorkloadsReading},
};

/// An excluded deployment whose users would count once the reason is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Recovery {
    /// Position in the evidence.
    pub deployment: usize,
    /// Its users; at least one.
    pub active_users: u64,
}

/// The exams one person still has to pass.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct ExamStep {
    /// Position in the evidence; `None` for a person not listed yet.
    pub individual: Option<usize>,
    /// Exam ids, in the program's order.
    pub exams: Vec<Text>,
}

/// What would make a tier met.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
pub struct Plan {
    /// The shortfall of active entitlements, in users.
    pub add_active_users: u64,
    /// Excluded deployments that would cover the shortfall instead, or part of it.
    pub recover: Vec<Recovery>,
    /// Exams, fewest in all, one entry for each person the tier is short of.
    pub exams: Vec<ExamStep>,
}

/// Finds deployments to recover for a threshold of `required` users.
#[must_use]
pub fn recover(
    evidence: &Evidence,
    by_workload: &[Interval],
    required: u64,
    reading: WorkloadsReading,
) -> Vec<Recovery> {
    let shortfall_of = |interval: Interval| required.saturating_sub(interval.counted);
    match reading {
        WorkloadsReading::Sum => {
            let total = crate::rules::entitlements::towards_threshold(by_workload, reading);
            cover(candidates(evidence, None), shortfall_of(total)).0
        }
        WorkloadsReading::Single => by_workload
            .iter()
            .enumerate()
            .map(|(workload, interval)| cover(candidates(evidence, Some(workload)), shortfall_of(*interval)))
            .min_by_key(|(recoveries, missing)| (*missing, recoveries.len()))
            .map(|(recoveries, _)| recoveries)
            .unwrap_or_default(),
    }
}

/// Excluded deployments with at least one known user, most users first, then by position.
fn candidates(evidence: &Evidence, workload: Option<usize>) -> impl Iterator<Item = Recovery> + use<> {
    let excluded = evidence.deployments.iter().flatten().enumerate().filter(|(_, deployment)| {
        workload.is_none_or(|workload| deployment.workload == workload) && !exclusions(deployment).is_empty()
    });
    let ranked = excluded.filter_map(|(index, deployment)| {
        let users = deployment.active_users.filter(|users| *users > 0)?;
        Some(Reverse((u64::MAX.saturating_sub(users), index)))
    });
    in_order(ranked.collect())
        .map(|(rank, index)| Recovery { deployment: index, active_users: u64::MAX.saturating_sub(rank) })
}

/// Positions by rank, the lowest first; ties by position. A heap, because a plan seldom needs them all.
fn in_order(ranked: Vec<Reverse<(u64, usize)>>) -> impl Iterator<Item = (u64, usize)> {
    let mut heap = BinaryHeap::from(ranked);
    std::iter::from_fn(move || heap.pop().map(|Reverse(ranked)| ranked))
}

/// Takes candidates until they cover `shortfall`; what they leave missing comes second.
fn cover(candidates: impl Iterator<Item = Recovery>, shortfall: u64) -> (Vec<Recovery>, u64) {
    let mut missing = shortfall;
    let mut chosen = Vec::new();
    for candidate in candidates {
        if missing == 0 {
            break;
        }
        missing = missing.saturating_sub(candidate.active_users);
        chosen.push(candidate);
    }
    (chosen, missing)
}

/// Finds the fewest exams that make `required` people qualify.
#[must_use]
pub fn exams(
    program: &Program,
    evidence: &Evidence,
    routes: Routes,
    required: u64,
    reading: RoutesReading,
) -> Vec<ExamStep> {
    let (counted, qualified): (_, &dyn Fn(&Individual) -> bool) = match reading {
        RoutesReading::Combined => {
            (routes.combined.counted, &|individual| individuals::by_either(program, individual) == Some(true))
        }
        RoutesReading::Separate if routes.certification.counted >= required => return Vec::new(),
        RoutesReading::Separate => {
            (routes.exams.counted, &|individual| individuals::by_exams(program, individual) == Some(true))
        }
    };
    let short = usize::try_from(required.saturating_sub(counted)).unwrap_or(usize::MAX);
    let step = |individual, passed| ExamStep {
        individual,
        exams: missing_exams(program, passed)
            .filter_map(|exam| program.exams.get(exam))
            .map(|exam| exam.id.clone())
            .collect(),
    };
    let individuals = evidence.individuals.iter().flatten().enumerate();
    let ranked = individuals.filter(|(_, individual)| !qualified(individual)).map(|(index, individual)| {
        let missing = missing_exams(program, individual.exams.unwrap_or_default());
        Reverse((missing.count() as u64, index))
    });
    let listed = in_order(ranked.collect()).filter_map(|(_, index)| {
        let individual = evidence.individuals.as_ref()?.get(index)?;
        Some(step(Some(index), individual.exams.unwrap_or_default()))
    });
    let newcomers = std::iter::repeat_with(|| step(None, PositionSet::default()));
    listed.chain(newcomers).take(short).collect()
}

impl Plan {
    /// The least that reaches `required_users` and `required_people` under `readings`.
    #[must_use]
    pub fn to_reach(
        (required_users, required_people): (u64, u64),
        program: &Program,
        evidence: &Evidence,
        by_workload: &[Interval],
        routes: Routes,
        readings: Readings,
    ) -> Self {
        let towards = crate::rules::entitlements::towards_threshold(by_workload, readings.workloads);
        Self {
            add_active_users: required_users.saturating_sub(towards.counted),
            recover: recover(evidence, by_workload, required_users, readings.workloads),
            exams: exams(program, evidence, routes, required_people, readings.routes),
        }
    }
}
