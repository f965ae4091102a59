//! Readers: nothing that is handed over makes them panic or read for ever, and what they accept is
//! what was given.

use competency_calculator::{
    input::{
        evidence_reader, options_reader,
        problem::{Path, Problem},
        program_reader,
        reader::Reader,
    },
    programs::CLOUD_PRODUCTIVITY,
    rules::{
        Association, Complete, Evidence, Licence, Market, Readings, evaluate,
        program::{Named, PositionSet},
        program_faults::MAX_USERS,
    },
};
use proptest::prelude::*;

use super::{
    hostile::{Hostile, almost_evidence, anything},
    situation::{config, evidence},
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn anything_at_all_can_be_read(value in anything()) {
        let _ = read(&value);
        let _ = program_reader::read(&value, Path::Whole);
        let mut reader = Reader::default();
        let _ = options_reader::read(&mut reader, &value, Path::Whole);
    }

    #[test]
    fn what_is_accepted_can_be_evaluated(value in almost_evidence()) {
        match read(&value) {
            Ok(evidence) => for readings in Readings::ALL {
                let said = evaluate(&CLOUD_PRODUCTIVITY, &evidence, readings);
                for count in said.by_workload {
                    prop_assert!(count.interval.possible.is_none_or(|possible| possible <= MAX_USERS));
                }
            },
            Err(problems) => for problem in problems {
                prop_assert!(!problem.message.is_empty(), "{:?}", problem);
            },
        }
    }

    #[test]
    fn evidence_is_read_as_it_was_given(evidence in evidence()) {
        prop_assert_eq!(read(&given(&evidence)), Ok(evidence));
    }
}

/// A list that is longer than can be read ends in a problem, however long it claims to be.
#[test]
fn a_list_that_claims_too_much_is_refused() {
    for length in [1 << 25, 1 << 32, 1 << 53, u64::MAX] {
        let claim = Hostile::Object(vec![("deployments".into(), Hostile::Claim(length))]);
        let problems = read(&claim).unwrap_err();
        assert!(problems.iter().any(|problem| problem.path == "deployments"), "{length}: {problems:?}");
    }
}

fn read(value: &Hostile) -> Result<Evidence, Vec<Problem>> {
    let mut reader = Reader::default();
    let evidence = evidence_reader::read(&mut reader, &CLOUD_PRODUCTIVITY, value, Path::Whole);
    let problems = reader.into_problems();
    if problems.is_empty() { Ok(evidence) } else { Err(problems) }
}

/// `evidence` in the contract's shape.
fn given(evidence: &Evidence) -> Hostile {
    let text = |text: &str| Hostile::Text(text.to_owned());
    let named = |list: &[Named], position: usize| text(&list[position].id);
    let set = |list: &[Named], set: Option<PositionSet>| {
        set.map(|set| {
            let held = (0..list.len()).filter(|position| set.contains(*position));
            Hostile::List(held.map(|position| named(list, position)).collect())
        })
    };
    let market = evidence.market.map(|market| match market {
        Market::Developed => text("developed"),
        Market::Developing => text("developing"),
    });
    let deployments = evidence.deployments.iter().flatten().map(|deployment| {
        #[expect(clippy::cast_precision_loss, reason = "small")]
        let users = deployment.active_users.map(|users| Hostile::Number(users as f64));
        let licence = deployment.licence.map(|licence| match licence {
            Licence::Paid => text("paid"),
            Licence::Trial => text("trial"),
        });
        let association = deployment.association.map(|association| match association {
            Association::Recognised(position) => named(&CLOUD_PRODUCTIVITY.associations, position),
            Association::Unlisted(position) => named(&CLOUD_PRODUCTIVITY.unlisted, position),
            Association::Any => text("any"),
            Association::None => text("none"),
        });
        object(vec![
            ("customer", deployment.customer.as_deref().map(text)),
            ("workload", Some(named(&CLOUD_PRODUCTIVITY.workloads, deployment.workload))),
            ("activeUsers", users),
            ("licence", licence),
            ("association", association),
        ])
    });
    let individuals = evidence.individuals.iter().flatten().map(|individual| {
        object(vec![
            ("name", individual.name.as_deref().map(text)),
            ("exams", set(&CLOUD_PRODUCTIVITY.exams, individual.exams)),
            ("certifications", set(&CLOUD_PRODUCTIVITY.certifications, individual.certifications)),
        ])
    });
    let list = |items: Vec<Hostile>, there: bool| there.then_some(Hostile::List(items));
    object(vec![
        ("market", market),
        ("deployments", list(deployments.collect(), evidence.deployments.is_some())),
        ("individuals", list(individuals.collect(), evidence.individuals.is_some())),
        ("complete", complete(evidence.complete)),
    ])
}

/// What is left out of `complete` is complete.
fn complete(complete: Complete) -> Option<Hostile> {
    let said = |is_complete: bool| (!is_complete).then_some(Hostile::Truth(false));
    let fields = [("deployments", said(complete.deployments)), ("individuals", said(complete.individuals))];
    (complete != Complete::default()).then(|| object(fields.to_vec()))
}

fn object(fields: Vec<(&str, Option<Hostile>)>) -> Hostile {
    let given = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Hostile::Object(given.collect())
}
