//! The order of what is given changes no verdict, and asking again gives the same.

use competency_calculator::rules::{Evaluation, Evidence, Plan};
use proptest::prelude::*;

use super::situation::{config, evidence, rules};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_order_of_what_is_given_changes_no_verdict(
        rules in rules(), (one, other) in evidence().prop_flat_map(shuffled),
    ) {
        prop_assert_eq!(without_positions(rules.evaluate(&one)), without_positions(rules.evaluate(&other)));
    }

    #[test]
    fn evaluating_again_gives_the_same(rules in rules(), one in evidence(), other in evidence()) {
        let first = rules.evaluate(&one);
        rules.evaluate(&other);
        prop_assert_eq!(first, rules.evaluate(&one));
    }
}

/// Evidence, and the same in another order.
fn shuffled(evidence: Evidence) -> impl Strategy<Value = (Evidence, Evidence)> {
    let deployments = Just(evidence.deployments.clone().unwrap_or_default()).prop_shuffle();
    let individuals = Just(evidence.individuals.clone().unwrap_or_default()).prop_shuffle();
    (deployments, individuals).prop_map(move |(deployments, individuals)| {
        let other = Evidence {
            market: evidence.market,
            deployments: evidence.deployments.as_ref().map(|_| deployments),
            individuals: evidence.individuals.as_ref().map(|_| individuals),
            complete: evidence.complete,
        };
        (evidence.clone(), other)
    })
}

/// An evaluation with what depends on positions put in an order of its own; of duplicates, which name
/// the later of two, the number remains, and what hangs on that later one goes.
fn without_positions(mut evaluation: Evaluation) -> (Evaluation, usize) {
    for plan in evaluation.tiers.iter_mut().filter_map(|tier| tier.plan.as_mut()) {
        forget_positions(plan);
    }
    for excluded in &mut evaluation.excluded {
        excluded.deployment = 0;
    }
    evaluation.excluded.sort_by_key(|excluded| format!("{excluded:?}"));
    let duplicates = evaluation.warnings.len();
    evaluation.warnings.clear();
    evaluation.without_duplicates = None;
    (evaluation, duplicates)
}

/// Which users are recovered stays, and whose exams how many; which of two exams does not, since
/// people who miss as many come by index.
fn forget_positions(plan: &mut Plan) {
    for recovery in &mut plan.recover {
        recovery.deployment = 0;
    }
    for step in &mut plan.exams {
        step.individual = step.individual.map(|_| 0);
        for exam in &mut step.exams {
            *exam = "".into();
        }
    }
}
