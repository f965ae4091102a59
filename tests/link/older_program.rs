//! A made-up older version of the program in force, and links that were made under it.

use competency_calculator::{
    link::{DecodeError, Linked, Names, decode, encode},
    programs::CLOUD_PRODUCTIVITY,
    rules::{
        Association, Deployment, Evidence, Licence, Program, Readings, evaluate,
        program::{Localized, Named, Thresholds},
    },
};

/// A year older: other thresholds, one workload that is gone, one that was not there yet.
pub fn older() -> Program {
    let mut program = CLOUD_PRODUCTIVITY.clone();
    program.version = "2016-07-07".into();
    let tiers = program.tiers.to_mut();
    tiers[0].active_entitlements = Thresholds { developed: 500, developing: 1000 };
    tiers[1].active_entitlements = Thresholds { developed: 3000, developing: 3000 };
    tiers[1].qualified_individuals = 1;
    let workloads = program.workloads.to_mut();
    workloads.remove(3);
    let name = Localized::Each(vec!["Lync Online".into()].into());
    workloads.insert(0, Named { id: "lync-online".into(), name, link: "https://example.com".into() });
    program
}

/// The programs of a page that knows the older one too.
pub fn both() -> [&'static Program; 2] {
    [Box::leak(Box::new(older())), &CLOUD_PRODUCTIVITY]
}

fn linked(program: &'static Program) -> Linked {
    let users = |workload, users| Deployment {
        customer: None,
        workload,
        active_users: Some(users),
        licence: Some(Licence::Paid),
        association: Some(Association::Any),
    };
    let deployments = Some(vec![users(0, 400), users(1, 200)]);
    let evidence =
        Evidence { market: None, deployments, individuals: Some(Vec::new()), ..Evidence::default() };
    Linked { program, language: "en", readings: Readings::default(), evidence }
}

#[test]
fn a_link_opens_under_the_rules_it_was_made_under() {
    let programs = both();
    let made = linked(programs[0]);
    let opened = decode(&encode(&made, Names::ALL).unwrap(), &programs).unwrap();
    assert_eq!(opened, made);
    assert_eq!(opened.program.version, "2016-07-07");
    let answer = |program| evaluate(program, &opened.evidence, opened.readings);
    assert_eq!(answer(opened.program).program.version, "2016-07-07");
    assert_eq!(answer(opened.program).by_workload[0].workload, "lync-online");
    assert_eq!(answer(&CLOUD_PRODUCTIVITY).by_workload[0].workload, "exchange-online");
}

#[test]
fn a_link_of_rules_to_come_is_told_from_one_of_rules_that_are_gone() {
    let [older, now] = both();
    let of_older = encode(&linked(older), Names::ALL).unwrap();
    assert_eq!(decode(&of_older, &[now]), Err(DecodeError::UnknownProgram));
    let of_now = encode(&linked(now), Names::ALL).unwrap();
    assert_eq!(decode(&of_now, &[older]), Err(DecodeError::NewerVersion));
    let mut other = CLOUD_PRODUCTIVITY.clone();
    other.id = "another-competency".into();
    let of_another = encode(&linked(Box::leak(Box::new(other))), Names::ALL).unwrap();
    assert_eq!(decode(&of_another, &[older, now]), Err(DecodeError::UnknownProgram));
}

/// What is beyond the lists of a program by one has no number there, or it would have that of something else.
#[test]
fn what_is_not_of_its_program_has_no_link() {
    let [older, _] = both();
    let with = |change: &dyn Fn(&mut Deployment)| {
        let mut linked = linked(older);
        change(&mut linked.evidence.deployments.as_mut().unwrap()[0]);
        encode(&linked, Names::ALL)
    };
    assert!(with(&|_| ()).is_some());
    assert_eq!(with(&|row| row.workload = older.workloads.len()), None);
    for beyond in [0, 1] {
        let listed = Association::Recognised(older.associations.len() + beyond);
        assert_eq!(with(&|row| row.association = Some(listed)), None);
        let unlisted = Association::Unlisted(older.unlisted.len() + beyond);
        assert_eq!(with(&|row| row.association = Some(unlisted)), None);
    }
}
