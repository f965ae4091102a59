//! The same evidence under a version whose lists have other entries, in another order.

use competency_calculator::{
    programs::CLOUD_PRODUCTIVITY,
    rules::{
        Association, Complete, Deployment, Evidence, Individual, Licence, Market, Program,
        program::PositionSet,
        versions::{VersionMapping, remapped, unlisted},
    },
};

/// Every list backwards, without what stood first, and with another first association.
fn other() -> Program {
    let mut program = CLOUD_PRODUCTIVITY.clone();
    for list in [&mut program.workloads, &mut program.associations, &mut program.exams] {
        list.to_mut().remove(0);
        list.to_mut().reverse();
    }
    let mut newer = program.associations[0].clone();
    newer.id = "adviser".into();
    program.associations.to_mut().insert(0, newer);
    program.unlisted = unlisted(&program, &[&CLOUD_PRODUCTIVITY, &program.clone()]);
    program
}

fn row(workload: usize, association: Association) -> Deployment {
    Deployment {
        customer: Some("Contoso".into()),
        workload,
        active_users: Some(7),
        licence: Some(Licence::Paid),
        association: Some(association),
    }
}

#[test]
fn evidence_keeps_its_meaning_and_not_its_positions() {
    let other = other();
    let (last_workload, last_way) =
        (CLOUD_PRODUCTIVITY.workloads.len() - 1, CLOUD_PRODUCTIVITY.associations.len() - 1);
    let person = |exams| Individual { name: Some("Ana".into()), exams: Some(exams), certifications: None };
    let evidence = Evidence {
        market: Some(Market::Developing),
        deployments: Some(vec![
            row(0, Association::Any),
            row(last_workload, Association::Recognised(last_way)),
            row(1, Association::Recognised(0)),
            row(1, Association::None),
        ]),
        individuals: Some(vec![
            person(PositionSet::default().with(0).with(1)),
            person(PositionSet::default().with(0)),
        ]),
        complete: Complete { deployments: false, individuals: true },
    };
    let wanted = Evidence {
        deployments: Some(vec![
            row(0, Association::Recognised(1)),
            row(last_workload - 1, Association::Unlisted(0)),
            row(last_workload - 1, Association::None),
        ]),
        individuals: Some(vec![person(PositionSet::default().with(0)), person(PositionSet::default())]),
        ..evidence.clone()
    };
    assert_eq!(remapped(&evidence, &CLOUD_PRODUCTIVITY, &other), wanted);
}

#[test]
fn what_the_other_version_does_not_have_has_no_place_there() {
    let other = other();
    let way = VersionMapping { from: &CLOUD_PRODUCTIVITY, to: &other };
    assert_eq!(way.workload(0), None);
    assert_eq!(way.workload(1), Some(other.workloads.len() - 1));
    assert_eq!(way.workload(CLOUD_PRODUCTIVITY.workloads.len()), None);
    let back = VersionMapping { from: &other, to: &CLOUD_PRODUCTIVITY };
    // Its version does not know the adviser at all.
    let adviser = back.association(Association::Recognised(0));
    assert!(matches!(adviser, Association::Unlisted(_)) && adviser.named(&CLOUD_PRODUCTIVITY).is_none());
    assert_eq!(back.association(Association::Unlisted(0)), Association::Recognised(0));
    let certifications = PositionSet::default().with(0);
    assert_eq!(way.certifications(certifications), certifications);
}

/// Each once, in the order in which the versions have brought it; those of another competency are no one's business.
#[test]
fn what_other_versions_list_is_known_once() {
    let (mut empty, other) = (CLOUD_PRODUCTIVITY.clone(), other());
    empty.associations.to_mut().clear();
    let mut another = CLOUD_PRODUCTIVITY.clone();
    another.id = "another-competency".into();
    another.associations.to_mut()[0].id = "foreign".into();
    let found = unlisted(&empty, &[&another, &CLOUD_PRODUCTIVITY, &other, &CLOUD_PRODUCTIVITY]);
    let ids: Vec<_> = found.iter().map(|named| &*named.id).collect();
    let mut wanted: Vec<_> = CLOUD_PRODUCTIVITY.associations.iter().map(|named| &*named.id).collect();
    wanted.push("adviser");
    assert_eq!(ids, wanted);
    assert_eq!(unlisted(&CLOUD_PRODUCTIVITY, &[&CLOUD_PRODUCTIVITY]).len(), 0);
}
