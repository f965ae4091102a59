//! Carrying out a plan makes its tier met, and recovering what it names covers what it can.

use competency_calculator::rules::{
    Association, Deployment, Evaluation, Evidence, Individual, Licence, Plan, Status, program::PositionSet,
    readings::WorkloadsReading,
};
use proptest::prelude::*;

use super::situation::{Rules, config, evidence, rules, whole, workload};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn carrying_out_a_plan_makes_its_tier_met(
        rules in rules(), evidence in evidence(), anywhere in workload(),
    ) {
        let said = rules.evaluate(&evidence);
        for (index, tier) in said.tiers.iter().enumerate() {
            let Some(plan) = &tier.plan else { continue };
            let workload = workload_to_grow(&rules, &said, anywhere);
            let done = with_users(&with_exams(&rules, &evidence, plan), workload, plan.add_active_users);
            prop_assert_eq!(rules.evaluate(&done).tiers[index].status, Status::Met, "{:?}", plan);
        }
    }

    /// Recovering in place of adding: the shortfall that remains is the one that the plan promises,
    /// and when it is none, exams alone are left to do.
    #[test]
    fn recovering_covers_what_the_plan_says(rules in rules(), evidence in evidence()) {
        for (index, tier) in rules.evaluate(&evidence).tiers.iter().enumerate() {
            let Some(plan) = &tier.plan else { continue };
            let mut recovered = with_exams(&rules, &evidence, plan);
            for recovery in &plan.recover {
                let deployment = &mut recovered.deployments.as_mut().unwrap()[recovery.deployment];
                prop_assert_eq!(deployment.active_users, Some(recovery.active_users));
                deployment.licence = Some(Licence::Paid);
                deployment.association = Some(Association::Any);
            }
            let after = &rules.evaluate(&recovered).tiers[index];
            let shortfall = after.requirements[0].shortfall.unwrap();
            prop_assert!(shortfall <= plan.add_active_users);
            if rules.readings.workloads == WorkloadsReading::Sum {
                let users: u64 = plan.recover.iter().map(|recovery| recovery.active_users).sum();
                prop_assert_eq!(shortfall, plan.add_active_users.saturating_sub(users));
            }
            if shortfall == 0 {
                prop_assert_eq!(after.status, Status::Met);
            }
        }
    }

    /// Every step of a plan names what its person misses, all of it, and nothing else.
    #[test]
    fn a_plan_names_the_exams_that_each_person_misses(rules in rules(), evidence in evidence()) {
        for tier in rules.evaluate(&evidence).tiers {
            for step in tier.plan.iter().flat_map(|plan| &plan.exams) {
                let listed = step.individual.map(|index| &evidence.individuals.as_ref().unwrap()[index]);
                let passed = listed.and_then(|individual| individual.exams).unwrap_or_default();
                let exams = rules.program.exams.iter().enumerate();
                let missed: Vec<_> = exams
                    .filter(|(position, _)| !passed.contains(*position))
                    .map(|(_, exam)| exam.id.clone())
                    .collect();
                prop_assert_eq!(&step.exams, &missed);
                prop_assert!(!missed.is_empty());
            }
        }
    }
}

/// Where users are to be added: anywhere when workloads add up, else where most count already.
pub fn workload_to_grow(rules: &Rules, said: &Evaluation, anywhere: usize) -> usize {
    match rules.readings.workloads {
        WorkloadsReading::Sum => anywhere,
        WorkloadsReading::Single => {
            let counts = said.by_workload.iter().map(|count| count.interval.counted).enumerate();
            counts.max_by_key(|(_, counted)| *counted).unwrap().0
        }
    }
}

/// `evidence` with so many more users that surely count.
pub fn with_users(evidence: &Evidence, workload: usize, users: u64) -> Evidence {
    let mut deployments = evidence.deployments.clone().unwrap_or_default();
    deployments.push(Deployment {
        customer: None,
        workload,
        active_users: Some(users),
        licence: Some(Licence::Paid),
        association: Some(Association::Any),
    });
    Evidence { deployments: Some(deployments), ..evidence.clone() }
}

/// `evidence` with the exams of `plan` passed.
pub fn with_exams(rules: &Rules, evidence: &Evidence, plan: &Plan) -> Evidence {
    let position = |id: &str| rules.program.exams.iter().position(|exam| exam.id == id).unwrap();
    let mut individuals = evidence.individuals.clone().unwrap_or_default();
    for step in &plan.exams {
        let passed =
            |before: PositionSet| step.exams.iter().fold(before, |set, exam| set.with(position(exam)));
        if let Some(index) = step.individual {
            let exams = &mut individuals[index].exams;
            *exams = Some(passed(exams.unwrap_or_default()));
        } else {
            let exams = Some(passed(PositionSet::default()));
            assert_eq!(exams, Some(whole(rules.program.exams.len())), "somebody new passes all");
            individuals.push(Individual { exams, ..Individual::default() });
        }
    }
    Evidence { individuals: Some(individuals), ..evidence.clone() }
}
