//! Two views of one evidence: going from one to the other, or adding something empty, changes neither the tier nor
//! what is possible.

use competency_calculator::{
    input::draft::{Draft, portfolio::Portfolio},
    programs::CLOUD_PRODUCTIVITY,
    rules::{Program, Readings, Verdict, evaluate, program::Thresholds},
};
use proptest::{prelude::*, sample::select};

use super::{
    draft::draft,
    portfolio::listed,
    situation::{config, rules},
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn going_to_the_other_view_and_back_changes_no_verdict(
        draft in prop_oneof![draft(), listed()], rules in programs(), readings in select(Readings::ALL.to_vec()),
    ) {
        let mut draft = Draft { readings, ..draft };
        let said = verdicts(&rules, &draft);
        for view in 0..4 {
            draft = gone_over(draft);
            prop_assert_eq!(&verdicts(&rules, &draft), &said, "view {}: {:?}", view, draft);
        }
    }

    /// Nor does what the tab keeps of it meanwhile.
    #[test]
    fn a_refresh_between_two_views_changes_no_verdict(draft in prop_oneof![draft(), listed()]) {
        let over = gone_over(draft);
        let again = Draft::from_pairs(&CLOUD_PRODUCTIVITY, over.to_pairs(&CLOUD_PRODUCTIVITY));
        let programs = [CLOUD_PRODUCTIVITY.clone()];
        prop_assert_eq!(verdicts(&programs, &again), verdicts(&programs, &over));
    }

    #[test]
    fn something_empty_changes_nothing_of_the_answer(
        draft in prop_oneof![draft(), listed()], readings in select(Readings::ALL.to_vec()),
    ) {
        let answer = |draft: &Draft| evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), readings);
        let said = answer(&draft);
        let mut more = draft.clone();
        more.customers.iter_mut().for_each(|list| _ = Portfolio::add_empty(list));
        prop_assert_eq!(&answer(&more), &said);
        more.add_person();
        prop_assert_eq!(&answer(&more), &said);
        prop_assert_eq!(more.is_empty(), draft.is_empty());
    }

    /// Where something stands in the evidence and where it was entered lead to each other.
    #[test]
    fn places_and_positions_lead_to_each_other(draft in listed()) {
        let known = draft.evidence(&CLOUD_PRODUCTIVITY);
        for (position, individual) in known.individuals.iter().flatten().enumerate() {
            let place = draft.person_at(position).unwrap();
            prop_assert_eq!(Some(&draft.people[place].name), individual.name.as_ref());
            prop_assert_eq!(draft.position_of_person(place), Some(position));
        }
        let list = draft.customers.unwrap();
        for (position, deployment) in known.deployments.iter().flatten().enumerate() {
            prop_assert_eq!(list.deployment_at(position), Some(deployment));
            let group = list.group_at(position).map(|group| &group.deployment);
            let place = list.row_at(position);
            let row = place.map(|place| &list.rows[place].deployment);
            prop_assert_eq!((row, group), if place.is_some() { (Some(deployment), None) } else { (None, Some(deployment)) });
            prop_assert_eq!(place.and_then(|place| list.position_of(place)), place.map(|_| position));
        }
        for (place, row) in list.rows.iter().enumerate() {
            prop_assert_eq!(list.position_of(place).is_some(), row.is_placed());
        }
    }
}

/// Totals are complete where every field is known, as far as anybody can tell.
#[test]
fn totals_that_are_all_known_become_the_complete_list() {
    let mut draft = Draft::default();
    for workload in 0..CLOUD_PRODUCTIVITY.workloads.len() {
        draft.list_customers(&CLOUD_PRODUCTIVITY);
        assert!(!draft.customers.as_ref().unwrap().complete, "{workload} of them are known");
        draft.merge_customers(&CLOUD_PRODUCTIVITY);
        // As somebody who types them: until then nothing came of a list that was longer.
        draft.at_least = false;
        draft.type_users(workload, "7".into());
    }
    draft.list_customers(&CLOUD_PRODUCTIVITY);
    assert!(draft.customers.as_ref().unwrap().complete);
}

/// The program in force, and some with thresholds that the figures here come near.
fn programs() -> impl Strategy<Value = Vec<Program>> {
    (rules(), 0..20_000u64, 0..20_000u64).prop_map(|(rules, silver, more)| {
        let mut near = CLOUD_PRODUCTIVITY.clone();
        for (tier, users) in near.tiers.to_mut().iter_mut().zip([silver, silver + more]) {
            tier.active_entitlements = Thresholds { developed: users, developing: users };
        }
        vec![CLOUD_PRODUCTIVITY.clone(), rules.program, near]
    })
}

fn gone_over(mut draft: Draft) -> Draft {
    if draft.customers.is_some() {
        draft.merge_customers(&CLOUD_PRODUCTIVITY);
    } else {
        draft.list_customers(&CLOUD_PRODUCTIVITY);
    }
    draft
}

fn verdicts(programs: &[Program], draft: &Draft) -> Vec<Verdict> {
    let evidence = draft.evidence(&CLOUD_PRODUCTIVITY);
    let answers = programs.iter().map(|program| evaluate(program, &evidence, draft.readings));
    answers.map(|answer| Verdict { tier: answer.tier, possible: answer.possible }).collect()
}
