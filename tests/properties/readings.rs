//! Readings: what is said of the others is what they say themselves, and the stricter ones never give
//! more.

use competency_calculator::rules::{
    Evaluation, Evidence, Interval, Readings, Status, evaluate,
    program::PositionSet,
    readings::{RoutesReading, WorkloadsReading},
};
use proptest::prelude::*;

use super::{
    situation::{Rules, config, evidence, rules},
    standing::assert_no_lower,
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn alternatives_are_the_other_readings_whose_verdict_differs(rules in rules(), evidence in evidence()) {
        let said = rules.evaluate(&evidence);
        let others = Readings::ALL.into_iter().filter(|readings| *readings != rules.readings);
        let differing: Vec<_> = others
            .map(|readings| evaluate(&rules.program, &evidence, readings))
            .filter(|other| other.tier != said.tier || other.possible != said.possible)
            .map(|other| (other.readings, other.tier, other.possible))
            .collect();
        let listed: Vec<_> =
            said.alternatives.iter().map(|other| (other.readings, other.tier, other.possible)).collect();
        prop_assert_eq!(said.readings, rules.readings);
        prop_assert_eq!(listed, differing);
    }

    #[test]
    fn a_stricter_reading_never_gives_more(rules in rules(), evidence in evidence()) {
        let Readings { workloads, routes } = rules.readings;
        let sum = under(&rules, &evidence, WorkloadsReading::Sum, routes);
        let single = under(&rules, &evidence, WorkloadsReading::Single, routes);
        assert_no_lower(&single, &sum);
        let combined = under(&rules, &evidence, workloads, RoutesReading::Combined);
        let separate = under(&rules, &evidence, workloads, RoutesReading::Separate);
        assert_no_lower(&separate, &combined);
        // Each reading touches one requirement alone.
        for tier in 0..2 {
            let [sum, single, combined, separate] =
                [&sum, &single, &combined, &separate].map(|of| &of.tiers[tier].requirements);
            prop_assert_eq!(&single[1], &sum[1]);
            prop_assert_eq!(&separate[0], &combined[0]);
        }
    }

    /// `single` is what adding up gives for the best workload alone, end by end.
    #[test]
    fn single_is_the_best_workload_alone(rules in rules(), evidence in evidence()) {
        let alone = (0..rules.program.workloads.len()).map(|workload| {
            let mut alone = evidence.clone();
            if let Some(deployments) = &mut alone.deployments {
                deployments.retain(|deployment| deployment.workload == workload);
            }
            under(&rules, &alone, WorkloadsReading::Sum, rules.readings.routes).tiers[0].requirements[0].interval
        });
        let single = under(&rules, &evidence, WorkloadsReading::Single, rules.readings.routes);
        prop_assert_eq!(single.tiers[0].requirements[0].interval, best_of(alone));
    }

    /// `separate` is what people by either route give for the better route alone, end by end.
    #[test]
    fn separate_is_the_better_route_alone(rules in rules(), evidence in evidence()) {
        let alone = [true, false].into_iter().map(|by_exams| {
            let mut alone = evidence.clone();
            for individual in alone.individuals.iter_mut().flatten() {
                let other = if by_exams { &mut individual.certifications } else { &mut individual.exams };
                *other = Some(PositionSet::default());
            }
            under(&rules, &alone, rules.readings.workloads, RoutesReading::Combined)
                .tiers[0].requirements[1].interval
        });
        let separate = under(&rules, &evidence, rules.readings.workloads, RoutesReading::Separate);
        prop_assert_eq!(separate.tiers[0].requirements[1].interval, best_of(alone));
    }

    /// The verdict follows from the tiers, and each tier from its requirements.
    #[test]
    fn the_verdict_follows_from_the_requirements(rules in rules(), evidence in evidence()) {
        let said = rules.evaluate(&evidence);
        for tier in &said.tiers {
            let [users, people] = &tier.requirements;
            let both = [users.status, people.status];
            let status = if both == [Status::Met; 2] {
                Status::Met
            } else if both.contains(&Status::NotMet) {
                Status::NotMet
            } else {
                Status::Unknown
            };
            prop_assert_eq!(tier.status, status);
            let planned = status != Status::Met && users.required.is_some();
            prop_assert_eq!(tier.plan.is_some(), planned);
        }
        let highest = |accepted: &[Status]| {
            let found = said.tiers.iter().rev().find(|tier| accepted.contains(&tier.status));
            found.map(|tier| tier.tier)
        };
        prop_assert_eq!(said.tier, highest(&[Status::Met]));
        prop_assert_eq!(said.possible, highest(&[Status::Met, Status::Unknown]));
    }
}

fn under(
    rules: &Rules,
    evidence: &Evidence,
    workloads: WorkloadsReading,
    routes: RoutesReading,
) -> Evaluation {
    evaluate(&rules.program, evidence, Readings { workloads, routes })
}

/// The largest of what counts, and of what is possible, without a limit if any is.
fn best_of(intervals: impl Iterator<Item = Interval>) -> Interval {
    let larger = |one: Option<u64>, other| one.zip(other).map(|(one, other): (u64, u64)| one.max(other));
    let (counted, possible): (Vec<_>, Vec<_>) =
        intervals.map(|interval| (interval.counted, interval.possible)).unzip();
    Interval {
        counted: counted.into_iter().max().unwrap(),
        possible: possible.into_iter().reduce(larger).unwrap(),
    }
}
