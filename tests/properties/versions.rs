//! Two versions of the rules and one evidence: the older one never counts more, it says why exactly where it
//! counts less, and nothing is lost on the way from one to the other and back (rule 9).

use competency_calculator::{
    input::draft::{Draft, portfolio::MAX_ROWS},
    programs::{CLOUD_PRODUCTIVITY, CLOUD_PRODUCTIVITY_2017_06_27 as OLDER, versions},
    rules::{
        Association, Deployment, Evaluation, Evidence, Licence, Program, Readings,
        entitlements::Exclusion,
        evaluate,
        program::Named,
        versions::{remapped, unlisted},
    },
};
use proptest::{prelude::*, sample::select};

use super::{
    draft::draft,
    portfolio::listed,
    situation::{Rules, config, evidence, rules},
    standing::assert_no_lower,
};

/// What the older version says under the figures of `rules`, to the same evidence.
fn older(Rules { program, readings }: &Rules, evidence: &Evidence) -> Evaluation {
    let older = Program { tiers: program.tiers.clone(), ..OLDER.clone() };
    evaluate(&older, &remapped(evidence, program, &older), *readings)
}

/// Whether only the newer version lists the association.
fn is_newer(deployment: &Deployment) -> bool {
    let named = deployment.association.and_then(|association| association.named(&CLOUD_PRODUCTIVITY));
    named.is_some_and(|named| Named::position(&OLDER.associations, &named.id).is_none())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_older_version_never_counts_more(rules in rules(), evidence in evidence()) {
        assert_no_lower(&older(&rules, &evidence), &rules.evaluate(&evidence));
    }

    #[test]
    fn where_no_association_is_newer_both_say_the_same(rules in rules(), mut evidence in evidence()) {
        for deployment in evidence.deployments.iter_mut().flatten() {
            if is_newer(deployment) {
                deployment.association = Some(Association::Any);
            }
        }
        let mut older = older(&rules, &evidence);
        prop_assert_eq!(&older.program.version, &OLDER.version);
        let newer = rules.evaluate(&evidence);
        older.program = newer.program.clone();
        prop_assert_eq!(older, newer);
    }

    #[test]
    fn the_reason_stands_where_the_association_is_not_listed(rules in rules(), evidence in evidence()) {
        let excluded = older(&rules, &evidence).excluded;
        prop_assert!(excluded.is_sorted_by_key(|one| one.deployment));
        for (place, deployment) in evidence.deployments.iter().flatten().enumerate() {
            let found = excluded.iter().find(|one| one.deployment == place);
            let found = found.map_or(&[][..], |one| one.reasons);
            let trial = (deployment.licence == Some(Licence::Trial)).then_some(Exclusion::TrialLicence);
            let none = (deployment.association == Some(Association::None)).then_some(Exclusion::NoAssociation);
            let newer = is_newer(deployment).then_some(Exclusion::AssociationNotListed);
            let wanted: Vec<_> = [trial, none, newer].into_iter().flatten().collect();
            prop_assert_eq!(found, wanted);
        }
        let newer = rules.evaluate(&evidence).excluded;
        prop_assert!(newer.iter().all(|one| !one.reasons.contains(&Exclusion::AssociationNotListed)));
    }

    #[test]
    fn evidence_comes_back_from_the_other_version(evidence in evidence()) {
        let there = remapped(&evidence, &CLOUD_PRODUCTIVITY, &OLDER);
        prop_assert_eq!(remapped(&there, &OLDER, &CLOUD_PRODUCTIVITY), evidence);
    }

    /// Kept under one version and read under the other, or taken there as it is: everything typed is there.
    #[test]
    fn a_draft_comes_back_from_the_other_version(draft in prop_oneof![draft(), listed()]) {
        let there = draft.remapped(&CLOUD_PRODUCTIVITY, &OLDER);
        prop_assert_eq!(&Draft::from_pairs(&OLDER, draft.to_pairs(&CLOUD_PRODUCTIVITY)), &there);
        prop_assert_eq!(&there.remapped(&OLDER, &CLOUD_PRODUCTIVITY), &draft);
        prop_assert_eq!(&Draft::from_pairs(&CLOUD_PRODUCTIVITY, there.to_pairs(&OLDER)), &draft);
        let (now, before) = (draft.evidence(&CLOUD_PRODUCTIVITY), there.evidence(&OLDER));
        let known = remapped(&now, &CLOUD_PRODUCTIVITY, &OLDER).deployments.unwrap_or_default();
        prop_assert_eq!(before.deployments.clone().unwrap_or_default(), known);
        // A row without a workload may have counted, and does not any more; then the list is complete without it.
        prop_assert!(before.complete.deployments >= now.complete.deployments);
        assert_no_lower(
            &evaluate(&OLDER, &before, draft.readings), &evaluate(&CLOUD_PRODUCTIVITY, &now, draft.readings),
        );
    }

    #[test]
    fn whatever_is_recovered_counts_under_the_older_version(draft in listed()) {
        let mut draft = draft.remapped(&CLOUD_PRODUCTIVITY, &OLDER);
        let all: Vec<_> = (0..draft.evidence(&OLDER).deployments.unwrap_or_default().len()).collect();
        draft.recover(&all);
        let said = evaluate(&OLDER, &draft.evidence(&OLDER), draft.readings);
        prop_assert_eq!(said.excluded, []);
    }

    /// A changed copy that lists fewer associations than any version: the others are known, and do not count.
    #[test]
    fn what_a_changed_copy_does_not_list_does_not_count(
        evidence in evidence(), kept in 0..4usize, readings in select(Readings::ALL.to_vec()),
    ) {
        let mut copy = CLOUD_PRODUCTIVITY.clone();
        let gone = copy.associations.to_mut().split_off(kept);
        copy.unlisted = unlisted(&copy, &[&OLDER, &CLOUD_PRODUCTIVITY]);
        prop_assert_eq!(&copy.unlisted[..], &gone[..]);
        let there = remapped(&evidence, &CLOUD_PRODUCTIVITY, &copy);
        let is_gone = |association| matches!(association, Some(Association::Recognised(place)) if place >= kept);
        for (before, after) in evidence.deployments.iter().flatten().zip(there.deployments.iter().flatten()) {
            let is_unlisted = matches!(after.association, Some(Association::Unlisted(_)));
            prop_assert_eq!(is_unlisted, is_gone(before.association));
        }
        assert_no_lower(&evaluate(&copy, &there, readings), &evaluate(&CLOUD_PRODUCTIVITY, &evidence, readings));
    }
}

#[test]
fn every_version_knows_every_association_and_the_newest_comes_first() {
    let dates: Vec<_> = versions().map(|program| &*program.version).collect();
    assert_eq!(dates, ["2017-07-07", "2017-06-27"]);
    for program in versions() {
        for other in versions().flat_map(|version| version.associations.iter()) {
            let found = Association::with_id(program, &other.id).unwrap();
            assert_eq!(found.named(program).unwrap().id, other.id);
        }
    }
    assert_eq!(OLDER.unlisted.iter().map(|named| &*named.id).collect::<Vec<_>>(), ["fasttrack-partner"]);
    assert!(CLOUD_PRODUCTIVITY.unlisted.is_empty());
}

/// Rows beyond what a list shows have no name any more, but their association is still known.
#[test]
fn rows_that_are_not_shown_keep_their_association() {
    let newer = Association::with_id(&CLOUD_PRODUCTIVITY, &OLDER.unlisted[0].id);
    let row = |association| Deployment {
        customer: None,
        workload: 0,
        active_users: Some(1),
        licence: Some(Licence::Paid),
        association,
    };
    let rows = (0..MAX_ROWS + 6)
        .map(|row_number| row(if row_number % 2 == 0 { newer } else { Some(Association::Recognised(0)) }));
    let evidence = Evidence { deployments: Some(rows.collect()), ..Evidence::default() };
    let draft = Draft::from_evidence(&CLOUD_PRODUCTIVITY, &evidence, Readings::default());
    let there = Draft::from_pairs(&OLDER, draft.to_pairs(&CLOUD_PRODUCTIVITY));
    let counted = |program: &Program, draft: &Draft| {
        evaluate(program, &draft.evidence(program), draft.readings).by_workload[0].interval.counted
    };
    let all = (MAX_ROWS + 6) as u64;
    assert_eq!((counted(&CLOUD_PRODUCTIVITY, &draft), counted(&OLDER, &there)), (all, all / 2));
}
