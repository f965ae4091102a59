//! More of anything never lowers anything.
//!
//! "More" is: more users in a deployment, an exclusion removed from one, a further deployment or a
//! further person in a list that is given, a further exam or certification of a person whose exams
//! or certifications are given. Going from "not known" to something is not more: it is knowing.

use competency_calculator::rules::{
    Association, Deployment, Evidence, Individual, Licence, program::PositionSet,
};
use proptest::{prelude::*, sample::Index};

use super::{
    situation::{config, deployment, evidence, individual, rules},
    standing::assert_no_lower,
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn more_users_in_a_deployment_never_lower_anything(
        rules in rules(), evidence in evidence(), deployment in deployment(), at: Index,
        users in 0..6u64, more in 1..6u64,
    ) {
        let of = |users| with_deployment(
            &evidence, at, Deployment { active_users: Some(users), ..deployment.clone() },
        );
        assert_no_lower(&rules.evaluate(&of(users)), &rules.evaluate(&of(users + more)));
    }

    #[test]
    fn a_paid_licence_in_place_of_a_trial_never_lowers_anything(
        rules in rules(), evidence in evidence(), deployment in deployment(), at: Index,
    ) {
        let with = |licence| with_deployment(
            &evidence, at, Deployment { licence: Some(licence), ..deployment.clone() },
        );
        assert_no_lower(&rules.evaluate(&with(Licence::Trial)), &rules.evaluate(&with(Licence::Paid)));
    }

    #[test]
    fn an_association_in_place_of_none_never_lowers_anything(
        rules in rules(), evidence in evidence(), deployment in deployment(), at: Index,
        named in 0..4usize,
    ) {
        let with = |association| rules.evaluate(&with_deployment(
            &evidence, at, Deployment { association: Some(association), ..deployment.clone() },
        ));
        let none = with(Association::None);
        assert_no_lower(&none, &with(Association::Any));
        assert_no_lower(&none, &with(Association::Recognised(named)));
    }

    #[test]
    fn a_further_deployment_never_lowers_anything(
        rules in rules(), evidence in evidence(), deployment in deployment(), at: Index,
    ) {
        let before = Evidence { deployments: Some(evidence.deployments.unwrap_or_default()), ..evidence };
        let after = with_deployment(&before, at, deployment);
        assert_no_lower(&rules.evaluate(&before), &rules.evaluate(&after));
    }

    #[test]
    fn a_further_person_never_lowers_anything(
        rules in rules(), evidence in evidence(), individual in individual(), at: Index,
    ) {
        let before = Evidence { individuals: Some(evidence.individuals.unwrap_or_default()), ..evidence };
        let after = with_individual(&before, at, individual);
        assert_no_lower(&rules.evaluate(&before), &rules.evaluate(&after));
    }

    #[test]
    fn a_further_exam_never_lowers_anything(
        rules in rules(), evidence in evidence(), individual in individual(), at: Index, exam in 0..2usize,
    ) {
        let passed = individual.exams.unwrap_or_default();
        let with = |passed: PositionSet| with_individual(
            &evidence, at, Individual { exams: Some(passed), ..individual.clone() },
        );
        assert_no_lower(&rules.evaluate(&with(passed)), &rules.evaluate(&with(passed.with(exam))));
    }

    #[test]
    fn a_further_certification_never_lowers_anything(
        rules in rules(), evidence in evidence(), individual in individual(), at: Index,
    ) {
        let with = |held: PositionSet| with_individual(
            &evidence, at, Individual { certifications: Some(held), ..individual.clone() },
        );
        let none = PositionSet::default();
        assert_no_lower(&rules.evaluate(&with(none)), &rules.evaluate(&with(none.with(0))));
    }
}

fn with_deployment(evidence: &Evidence, at: Index, deployment: Deployment) -> Evidence {
    let mut deployments = evidence.deployments.clone().unwrap_or_default();
    deployments.insert(at.index(deployments.len() + 1), deployment);
    Evidence { deployments: Some(deployments), ..evidence.clone() }
}

fn with_individual(evidence: &Evidence, at: Index, individual: Individual) -> Evidence {
    let mut individuals = evidence.individuals.clone().unwrap_or_default();
    individuals.insert(at.index(individuals.len() + 1), individual);
    Evidence { individuals: Some(individuals), ..evidence.clone() }
}
