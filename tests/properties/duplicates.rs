//! Possible duplicates count, and the answer says when it hangs on them.

use competency_calculator::rules::{Evidence, Verdict, duplicates::Duplicate};
use proptest::prelude::*;

use super::situation::{config, evidence, rules};

proptest! {
    #![proptest_config(config())]

    /// It is what the engine says to evidence without what the warnings name, and said where it differs.
    #[test]
    fn without_duplicates_is_the_verdict_on_what_is_left(rules in rules(), evidence in evidence()) {
        let said = rules.evaluate(&evidence);
        let left = rules.evaluate(&without(&evidence, &said.warnings));
        prop_assert!(left.warnings.is_empty());
        let verdict = Verdict { tier: left.tier, possible: left.possible };
        let differs = verdict != Verdict { tier: said.tier, possible: said.possible };
        prop_assert_eq!(said.without_duplicates, differs.then_some(verdict));
    }
}

/// The evidence without these entries, taken out one by one from the end.
fn without(evidence: &Evidence, duplicates: &[Duplicate]) -> Evidence {
    let mut left = evidence.clone();
    for duplicate in duplicates.iter().rev() {
        match duplicate {
            Duplicate::Deployment(position) => _ = left.deployments.as_mut().unwrap().remove(*position),
            Duplicate::Individual(position) => _ = left.individuals.as_mut().unwrap().remove(*position),
        }
    }
    left
}
