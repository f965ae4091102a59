//! From evidence back into a draft: what a form has said comes back as it was, and what no form can say
//! comes back as less, never as more.

use competency_calculator::{
    input::draft::{
        Draft,
        portfolio::{MAX_ROWS, Standing},
    },
    programs::CLOUD_PRODUCTIVITY,
    rules::{
        Association, Deployment, Evaluation, Evidence, Individual, Licence, Readings, duplicates::Duplicate,
        evaluate, program::PositionSet, program_faults::MAX_USERS,
    },
};
use proptest::{collection::vec, prelude::*, sample::select, test_runner::Config};

use super::{
    draft::draft,
    portfolio::listed,
    situation::{config, deployment, evidence},
    standing::assert_within,
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_a_form_has_said_comes_back_as_it_was(draft in prop_oneof![draft(), listed()]) {
        let said = draft.evidence(&CLOUD_PRODUCTIVITY);
        let opened = Draft::from_evidence(&CLOUD_PRODUCTIVITY, &said, draft.readings);
        prop_assert_eq!(opened.readings, draft.readings);
        let is_listed = draft.customers.is_some() || draft.unfinished.placed().next().is_some();
        prop_assert_eq!(opened.customers.is_some(), is_listed);
        prop_assert_eq!(opened.evidence(&CLOUD_PRODUCTIVITY), said);
    }

    /// Users are what they were, whatever the evidence; of people less may be known.
    #[test]
    fn a_draft_never_claims_more_than_the_evidence_it_was_opened_from(
        known in evidence(), readings in select(Readings::ALL.to_vec()),
    ) {
        let opened = Draft::from_evidence(&CLOUD_PRODUCTIVITY, &known, readings);
        let before = evaluate(&CLOUD_PRODUCTIVITY, &opened.evidence(&CLOUD_PRODUCTIVITY), readings);
        let after = evaluate(&CLOUD_PRODUCTIVITY, &known, readings);
        prop_assert_eq!(&before.by_workload, &after.by_workload);
        prop_assert_eq!(&before.excluded, &after.excluded);
        // People of whom nothing is known are in no row that says anything, so that others move up.
        prop_assert_eq!(repeated_deployments(&before), repeated_deployments(&after));
        prop_assert_eq!(before.warnings.len(), after.warnings.len());
        assert_within(&before, &after);
    }

    /// Tabs and pairs, which keep a draft in the tab, lose nothing of an opened one.
    #[test]
    fn an_opened_draft_survives_a_refresh(known in evidence(), readings in select(Readings::ALL.to_vec())) {
        let opened = Draft::from_evidence(&CLOUD_PRODUCTIVITY, &known, readings);
        let again = Draft::from_pairs(&CLOUD_PRODUCTIVITY, opened.to_pairs(&CLOUD_PRODUCTIVITY));
        let answer = |draft: &Draft| evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), readings);
        prop_assert_eq!(answer(&again), answer(&opened));
    }
}

proptest! {
    #![proptest_config(Config { cases: 8, ..config() })]

    /// Rows that the page cannot hold are grouped, and no figure changes.
    #[test]
    fn a_list_too_long_to_be_shown_keeps_its_figures(kinds in vec(deployment(), 1..40), more in 1..500usize) {
        let list: Vec<_> = kinds.into_iter().cycle().take(MAX_ROWS + more).collect();
        let known = Evidence { deployments: Some(list.clone()), ..Evidence::default() };
        for readings in Readings::ALL {
            let opened = Draft::from_evidence(&CLOUD_PRODUCTIVITY, &known, readings);
            let before = evaluate(&CLOUD_PRODUCTIVITY, &known, readings);
            let after = evaluate(&CLOUD_PRODUCTIVITY, &opened.evidence(&CLOUD_PRODUCTIVITY), readings);
            prop_assert_eq!(before.by_workload, after.by_workload);
            prop_assert_eq!((before.tier, before.possible), (after.tier, after.possible));
            let portfolio = opened.customers.unwrap_or_default();
            prop_assert_eq!(portfolio.rows.len(), MAX_ROWS);
            prop_assert_eq!(portfolio.rest.iter().map(|group| group.rows).sum::<u64>(), more as u64);
            for (row, deployment) in portfolio.rows.iter().zip(&list) {
                prop_assert_eq!(&row.deployment, deployment);
            }
            // No two groups are alike, and none mixes what counts with what does not.
            let group = |group: &competency_calculator::input::draft::portfolio::Group| {
                let Deployment { workload, licence, association, active_users, .. } = group.deployment;
                format!("{workload} {licence:?} {association:?} {}", active_users.is_some())
            };
            let mut groups: Vec<_> = portfolio.rest.iter().map(group).collect();
            let all = groups.len();
            groups.sort();
            groups.dedup();
            prop_assert_eq!(groups.len(), all);
        }
    }
}

fn repeated_deployments(answer: &Evaluation) -> Vec<Duplicate> {
    let warnings = answer.warnings.iter().copied();
    warnings.filter(|warning| matches!(warning, Duplicate::Deployment(_))).collect()
}

/// Evidence that no reader would let through is not made into figures that cannot be counted.
#[test]
fn more_users_than_can_be_counted_are_not_known() {
    let counts = Deployment {
        customer: None,
        workload: 0,
        active_users: Some(MAX_USERS - 1),
        licence: Some(Licence::Paid),
        association: Some(Association::Any),
    };
    for length in [3, MAX_ROWS + 3] {
        let known = Evidence { deployments: Some(vec![counts.clone(); length]), ..Evidence::default() };
        let opened = Draft::from_evidence(&CLOUD_PRODUCTIVITY, &known, Readings::default());
        let opened = opened.customers.unwrap().deployments().unwrap();
        let users = opened.iter().filter_map(|deployment| deployment.active_users);
        assert_eq!(users.sum::<u64>(), MAX_USERS - 1, "{length}");
        assert!(matches!(Standing::of(&opened[1]), Standing::Open(_)), "{length}");
    }
}

/// The totals form claims one thing alone of every workload; whatever says something else is a list.
#[test]
fn only_what_the_totals_form_says_opens_as_totals() {
    let mut draft = Draft::default();
    draft.type_users(1, "70".into());
    let totals = draft.evidence(&CLOUD_PRODUCTIVITY).deployments.unwrap();
    let opened = |deployments: Vec<Deployment>| {
        let known = Evidence { deployments: Some(deployments), ..Evidence::default() };
        let opened = Draft::from_evidence(&CLOUD_PRODUCTIVITY, &known, Readings::default());
        assert_eq!(opened.evidence(&CLOUD_PRODUCTIVITY), known);
        opened
    };
    assert_eq!(opened(totals.clone()), draft);
    let others: [fn(&mut Vec<Deployment>); 8] = [
        |list| list[1].customer = Some("Contoso".into()),
        |list| list[1].licence = Some(Licence::Trial),
        |list| list[1].licence = None,
        |list| list[1].association = Some(Association::Recognised(0)),
        |list| list[1].association = None,
        |list| list.swap(0, 1),
        |list| _ = list.pop(),
        |list| list.push(list[1].clone()),
    ];
    for (index, change) in others.into_iter().enumerate() {
        let mut changed = totals.clone();
        change(&mut changed);
        assert!(opened(changed).customers.is_some(), "{index}");
    }
}

/// "It is said that there is nothing" is more than "nothing is said".
#[test]
fn nothing_and_not_known_are_told_apart() {
    let opened = |known: &Evidence| Draft::from_evidence(&CLOUD_PRODUCTIVITY, known, Readings::default());
    let unknown = opened(&Evidence::default());
    assert!(!unknown.no_one_else);
    assert_eq!(unknown.evidence(&CLOUD_PRODUCTIVITY), Evidence::default());
    let nothing = Evidence { deployments: Some(vec![]), individuals: Some(vec![]), ..Evidence::default() };
    let draft = opened(&nothing);
    assert!(draft.no_one_else);
    let answer = |known: &Evidence| evaluate(&CLOUD_PRODUCTIVITY, known, Readings::default());
    assert_eq!(answer(&draft.evidence(&CLOUD_PRODUCTIVITY)), answer(&nothing));
}

/// No exam, and certifications not given: ticking "this is all" would claim that there is no certification.
#[test]
fn what_no_row_of_a_person_can_say_is_not_known() {
    let person = |exams, certifications| Individual { name: Some("Ana".into()), exams, certifications };
    let draft = |individual: Individual| {
        let known = Evidence { individuals: Some(vec![individual]), ..Evidence::default() };
        Draft::from_evidence(&CLOUD_PRODUCTIVITY, &known, Readings::default())
    };
    let opened = |individual: Individual| draft(individual).individuals().unwrap().remove(0);
    let (none, one) = (Some(PositionSet::default()), Some(PositionSet::default().with(0)));
    assert_eq!(opened(person(none, None)), person(None, None));
    assert_eq!(opened(person(None, none)), person(None, None));
    for sayable in
        [(none, none), (one, none), (none, one), (one, one), (one, None), (None, one), (None, None)]
    {
        let sayable = person(sayable.0, sayable.1);
        assert_eq!(opened(sayable.clone()), sayable);
    }
    // Ticks speak for themselves, so nobody is said to have ticked this as well.
    assert!(!draft(person(one, one)).people[0].complete);
    assert!(draft(person(one, none)).people[0].complete);
}
