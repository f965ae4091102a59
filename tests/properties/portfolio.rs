//! Lists of customers: totals and list are two ways to enter one evidence, and what was entered comes
//! back from its pairs.

use competency_calculator::{
    input::draft::{
        Draft, PersonDraft,
        portfolio::{Group, Portfolio, Standing, UNCHOSEN},
    },
    programs::CLOUD_PRODUCTIVITY,
    rules::{Deployment, evaluate, program_faults::MAX_USERS},
};
use proptest::{collection::vec, prelude::*, sample::select, string::string_regex};

use super::{
    draft::draft,
    situation::{config, deployment},
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_list_of_customers_comes_back_from_its_pairs(draft in listed()) {
        let pairs = draft.to_pairs(&CLOUD_PRODUCTIVITY);
        prop_assert_eq!(Draft::from_pairs(&CLOUD_PRODUCTIVITY, pairs), draft);
    }

    /// "Switching from totals to customers keeps the numbers."
    #[test]
    fn totals_turned_into_rows_give_the_same_answer(users in vec(typed(), 0..=5)) {
        let mut draft = Draft::default();
        for (workload, typed) in users.into_iter().enumerate() {
            draft.type_users(workload, typed);
        }
        // A workload without any figure is not known as a total, and not there as a row of a list that is not complete.
        let before = draft.evidence(&CLOUD_PRODUCTIVITY).deployments.unwrap_or_default();
        let (listed, readable) = {
            let mut listed = draft.clone();
            listed.list_customers(&CLOUD_PRODUCTIVITY);
            let readable = draft.users(&CLOUD_PRODUCTIVITY);
            (listed, readable)
        };
        prop_assert!(listed.users.is_empty());
        let after = listed.evidence(&CLOUD_PRODUCTIVITY).deployments.unwrap_or_default();
        let known = |list: &[Deployment]| -> Vec<_> {
            list.iter().filter(|one| one.active_users.is_some()).cloned().collect()
        };
        prop_assert_eq!(known(&after), known(&before));
        // What could not be read is in the list as typed, with its problem.
        let portfolio = listed.customers.unwrap_or_default();
        let problems = portfolio.rows.iter().filter(|row| row.problem.is_some()).count();
        prop_assert_eq!(problems, readable.iter().filter(|users| users.is_err()).count());
    }

    /// Merging keeps what surely counts, figure by figure, and names every row that it leaves out.
    #[test]
    fn merging_a_list_keeps_what_surely_counts(draft in listed()) {
        let before = evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), draft.readings);
        let merge = draft.merge(&CLOUD_PRODUCTIVITY);
        let portfolio = draft.customers.clone().unwrap_or_default();
        let rows = portfolio.rows.iter().filter(|row| !row.is_empty()).count() as u64 + portfolio.rest.iter().map(|group| group.rows).sum::<u64>();
        prop_assert_eq!(merge.counted + merge.excluded + merge.open, rows);
        let mut merged = draft;
        merged.merge_customers(&CLOUD_PRODUCTIVITY);
        prop_assert!(merged.customers.is_none());
        let after = evaluate(&CLOUD_PRODUCTIVITY, &merged.evidence(&CLOUD_PRODUCTIVITY), merged.readings);
        for (before, after) in before.by_workload.iter().zip(&after.by_workload) {
            prop_assert_eq!(before.interval.counted, after.interval.counted);
        }
    }

    /// However many users are typed into however many rows, their sum can be counted exactly.
    #[test]
    fn the_users_of_a_list_never_add_up_to_more_than_can_be_counted(
        typed in vec((0..3usize, select(vec!["9007199254740991", "9007199254740990", "1", "2", "x", ""])), 1..12)
    ) {
        let mut portfolio = Portfolio::default();
        for _ in 0..3 {
            portfolio.insert(None, nameless(), String::new());
        }
        for (place, typed) in typed {
            portfolio.type_users(place, typed.to_owned());
            let users = portfolio.rows.iter().filter_map(|row| row.deployment.active_users);
            prop_assert!(users.map(u128::from).sum::<u128>() <= MAX_USERS.into());
        }
    }

    /// A list is never complete by itself.
    #[test]
    fn a_list_is_complete_only_when_that_is_said(draft in listed()) {
        let said = draft.evidence(&CLOUD_PRODUCTIVITY);
        let portfolio = draft.customers.unwrap_or_default();
        prop_assert!(!said.complete.deployments || portfolio.complete || said.deployments.is_none());
        let forgotten = Portfolio { complete: false, ..portfolio };
        let draft = Draft { customers: Some(forgotten), ..Draft::default() };
        let said = evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), draft.readings);
        prop_assert!(said.by_workload.iter().all(|count| count.interval.possible.is_none()));
    }

    /// A row says that it counts exactly when the rules let it count for sure.
    #[test]
    fn how_a_row_stands_is_what_the_rules_say(deployment in deployment()) {
        let interval = competency_calculator::rules::entitlements::interval(&deployment);
        match Standing::of(&deployment) {
            Standing::Counts(users) => {
                prop_assert_eq!((interval.counted, interval.possible), (users, Some(users)));
            }
            Standing::Excluded(reasons) => {
                prop_assert!(!reasons.is_empty());
                prop_assert_eq!((interval.counted, interval.possible), (0, Some(0)));
            }
            Standing::Open(open) => {
                prop_assert_eq!(open, interval);
                prop_assert!(interval.possible != Some(interval.counted));
            }
        }
    }
}

fn nameless() -> Deployment {
    Deployment { customer: None, workload: 0, active_users: None, licence: None, association: None }
}

/// A draft with a list, as a form and an import leave it.
pub fn listed() -> impl Strategy<Value = Draft> {
    (list(), draft()).prop_map(|(list, draft)| {
        let people =
            draft.people.into_iter().map(|person| PersonDraft { name: one_line(&person.name), ..person });
        Draft {
            customers: Some(list),
            users: Vec::new(),
            at_least: false,
            unfinished: Portfolio::default(),
            people: people.collect(),
            ..draft
        }
    })
}

/// What stays of a list beside totals.
pub fn unfinished() -> impl Strategy<Value = Portfolio> {
    list().prop_map(|list| {
        let is_open = |deployment: &Deployment| matches!(Standing::of(deployment), Standing::Open(_));
        let rows = list.rows.into_iter().filter(|row| !row.is_empty() && is_open(&row.deployment));
        let rest = list.rest.into_iter().filter(|group| is_open(&group.deployment)).collect();
        let mut unfinished = Portfolio { rest, ..Portfolio::default() };
        unfinished.extend(rows.map(|row| (row.deployment, row.typed)));
        unfinished
    })
}

/// A list, said to be complete or not; some rows have no workload, and some nothing at all.
fn list() -> impl Strategy<Value = Portfolio> {
    let row = (deployment(), typed(), name());
    let rows = vec(prop_oneof![4 => row.prop_map(Some), 1 => Just(None)], 0..6);
    let rest = vec((1..1_000_000u64, deployment()), 0..3);
    let unplaced = vec(prop::bool::weighted(0.1), 6);
    (rows, rest, unplaced, any::<bool>()).prop_map(|(rows, rest, unplaced, complete)| {
        let mut portfolio = Portfolio { complete, ..Portfolio::default() };
        for (row, is_unplaced) in rows.into_iter().zip(unplaced) {
            let Some((deployment, typed, name)) = row else {
                portfolio.add_empty();
                continue;
            };
            let customer = (!name.is_empty()).then(|| name.into());
            let workload = if is_unplaced { UNCHOSEN } else { deployment.workload };
            portfolio.insert(None, Deployment { customer, workload, ..deployment }, typed);
        }
        let group =
            |(rows, deployment)| Group { rows, deployment: Deployment { customer: None, ..deployment } };
        portfolio.rest = rest.into_iter().map(group).collect();
        portfolio
    })
}

/// A name as a field of one line holds it.
fn one_line(name: &str) -> String {
    name.chars().filter(|character| !character.is_control()).collect()
}

/// Figures as they stand in a field of one line.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => (0..5000u32).prop_map(|figure| figure.to_string()),
        1 => select(vec!["", "2,000", "-5", "1.5", " 7 "]).prop_map(str::to_owned),
        1 => name(),
    ]
}

fn name() -> impl Strategy<Value = String> {
    string_regex(r"\PC{0,12}").unwrap()
}
