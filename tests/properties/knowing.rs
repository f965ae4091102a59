//! What is left out is not known: knowing it stays within what was said, and every end of an
//! interval can be reached.

use competency_calculator::rules::{
    Association, Complete, Deployment, Evidence, Individual, Interval, Licence, Market, Status,
    program::{PositionSet, Tier},
};
use proptest::{collection::vec, prelude::*};

use super::{
    situation::{Rules, config, evidence, rules, whole},
    standing::assert_within,
};

/// More users and people than any program here asks for.
const PLENTY: u64 = 1000;

proptest! {
    #![proptest_config(config())]

    /// Anything is forgotten, in any combination; knowing it again contradicts nothing.
    #[test]
    fn knowing_more_never_contradicts_what_was_said(
        rules in rules(), known in evidence(), forgotten in vec(prop::bool::weighted(0.3), 64),
    ) {
        let before = forget(&known, &forgotten);
        assert_within(&rules.evaluate(&before), &rules.evaluate(&known));
    }

    #[test]
    fn nothing_is_unknown_once_everything_is_known(
        rules in rules(), evidence in evidence(), market in super::situation::market(),
    ) {
        for known in [Evidence { market: Some(market), ..worst(&evidence) }, best(&rules, &evidence, market)] {
            for tier in rules.evaluate(&known).tiers {
                prop_assert_ne!(tier.status, Status::Unknown);
                for requirement in tier.requirements {
                    prop_assert_ne!(requirement.status, Status::Unknown);
                    prop_assert_eq!(Some(requirement.interval.counted), requirement.interval.possible);
                    prop_assert!(requirement.required.is_some());
                }
            }
        }
    }

    /// At worst, what counts counts and nothing else; at best, all that is possible does.
    #[test]
    fn both_ends_of_every_interval_can_be_reached(rules in rules(), evidence in evidence()) {
        let said = rules.evaluate(&evidence);
        let worst = rules.evaluate(&worst(&evidence));
        let best = rules.evaluate(&best(&rules, &evidence, Market::Developed));
        let pairs = |of: &competency_calculator::rules::Evaluation| -> Vec<Interval> {
            let requirements = of.tiers.iter().flat_map(|tier| &tier.requirements);
            let workloads = of.by_workload.iter().map(|count| count.interval);
            requirements.map(|requirement| requirement.interval).chain(workloads).collect()
        };
        for ((said, worst), best) in pairs(&said).into_iter().zip(pairs(&worst)).zip(pairs(&best)) {
            prop_assert_eq!(worst, Interval::exactly(said.counted));
            match said.possible {
                Some(possible) => prop_assert_eq!(best, Interval::exactly(possible)),
                None => prop_assert!(best.counted >= PLENTY),
            }
        }
    }

    /// "Unknown" is said only where both can still turn out.
    #[test]
    fn an_unknown_tier_can_still_turn_out_either_way(rules in rules(), evidence in evidence()) {
        for (index, said) in rules.evaluate(&evidence).tiers.into_iter().enumerate() {
            let tier = &rules.program.tiers[index];
            let [easiest, hardest] = [market_with(tier, u64::min), market_with(tier, u64::max)]
                .map(|market| evidence.market.unwrap_or(market));
            let best = rules.evaluate(&best(&rules, &evidence, easiest));
            let worst = rules.evaluate(&Evidence { market: Some(hardest), ..worst(&evidence) });
            let [best, worst] = [best.tiers[index].status, worst.tiers[index].status];
            match said.status {
                Status::Met => prop_assert_eq!((best, worst), (Status::Met, Status::Met)),
                Status::NotMet => prop_assert_eq!((best, worst), (Status::NotMet, Status::NotMet)),
                Status::Unknown => prop_assert_eq!((best, worst), (Status::Met, Status::NotMet)),
            }
        }
    }
}

/// `known` without whatever `forgotten` says, in the order of the fields.
fn forget(known: &Evidence, forgotten: &[bool]) -> Evidence {
    let mut forgotten = forgotten.iter().copied().chain(std::iter::repeat(false));
    let mut forgets = || forgotten.next() == Some(true);
    let mut left = known.clone();
    left.market = left.market.filter(|_| !forgets());
    for deployment in left.deployments.iter_mut().flatten() {
        deployment.active_users = deployment.active_users.filter(|_| !forgets());
        deployment.licence = deployment.licence.filter(|_| !forgets());
        deployment.association = deployment.association.filter(|_| !forgets());
    }
    for individual in left.individuals.iter_mut().flatten() {
        individual.exams = individual.exams.filter(|_| !forgets());
        individual.certifications = individual.certifications.filter(|_| !forgets());
    }
    if forgets() {
        left.complete.deployments = false;
        left.deployments.iter_mut().for_each(|list| list.truncate(1));
    }
    if forgets() {
        left.complete.individuals = false;
        left.individuals.iter_mut().for_each(|list| list.truncate(1));
    }
    left.deployments = left.deployments.filter(|_| !forgets());
    left.individuals = left.individuals.filter(|_| !forgets());
    left
}

/// Everything unknown but the market turns out badly.
fn worst(evidence: &Evidence) -> Evidence {
    let deployment = |deployment: Deployment| Deployment {
        active_users: deployment.active_users.or(Some(0)),
        licence: deployment.licence.or(Some(Licence::Trial)),
        association: deployment.association.or(Some(Association::None)),
        ..deployment
    };
    let individual = |individual: Individual| Individual {
        exams: individual.exams.or(Some(PositionSet::default())),
        certifications: individual.certifications.or(Some(PositionSet::default())),
        ..individual
    };
    let (deployments, individuals) =
        (evidence.deployments.clone().unwrap_or_default(), evidence.individuals.clone().unwrap_or_default());
    Evidence {
        market: evidence.market,
        deployments: Some(deployments.into_iter().map(deployment).collect()),
        individuals: Some(individuals.into_iter().map(individual).collect()),
        complete: Complete::default(),
    }
}

/// Everything unknown turns out well, the market as given.
fn best(rules: &Rules, evidence: &Evidence, market: Market) -> Evidence {
    let exams = whole(rules.program.exams.len());
    let certifications = whole(rules.program.certifications.len());
    let deployment = |deployment: Deployment| Deployment {
        active_users: deployment.active_users.or(Some(PLENTY)),
        licence: deployment.licence.or(Some(Licence::Paid)),
        association: deployment.association.or(Some(Association::Any)),
        ..deployment
    };
    let individual = |individual: Individual| Individual {
        exams: individual.exams.or(Some(exams)),
        certifications: individual.certifications.or(Some(certifications)),
        ..individual
    };
    let nameless = |workload| Deployment {
        customer: None,
        workload,
        active_users: None,
        licence: None,
        association: None,
    };
    let mut deployments = evidence.deployments.clone().unwrap_or_default();
    if evidence.deployments.is_none() || !evidence.complete.deployments {
        deployments.extend((0..rules.program.workloads.len()).map(nameless));
    }
    let mut individuals = evidence.individuals.clone().unwrap_or_default();
    if evidence.individuals.is_none() || !evidence.complete.individuals {
        individuals.extend((0..PLENTY).map(|_| Individual::default()));
    }
    Evidence {
        market: evidence.market.or(Some(market)),
        deployments: Some(deployments.into_iter().map(deployment).collect()),
        individuals: Some(individuals.into_iter().map(individual).collect()),
        complete: Complete::default(),
    }
}

/// The market in which `tier` asks for the one of its two thresholds that `choose` takes.
fn market_with(tier: &Tier, choose: impl Fn(u64, u64) -> u64) -> Market {
    let users = tier.active_entitlements;
    if choose(users.developed, users.developing) == users.developed {
        Market::Developed
    } else {
        Market::Developing
    }
}
