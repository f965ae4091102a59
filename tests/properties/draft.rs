//! Drafts: turned into pairs and back, they are what they were; and nothing that stands in a pair can
//! break them.

use competency_calculator::{
    input::draft::{Draft, Pair, PersonDraft},
    programs::CLOUD_PRODUCTIVITY,
    rules::{Readings, evaluate, program::PositionSet, program_faults::MAX_USERS},
};
use proptest::{collection::vec, option, prelude::*, sample::select, string::string_regex};

use super::{
    portfolio::unfinished,
    situation::{config, market},
};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_draft_comes_back_from_its_pairs(draft in draft()) {
        let pairs = draft.to_pairs(&CLOUD_PRODUCTIVITY);
        prop_assert_eq!(Draft::from_pairs(&CLOUD_PRODUCTIVITY, pairs), draft);
    }

    /// A form's pairs come in any number, order and spelling.
    #[test]
    fn any_pairs_make_a_draft_that_comes_back(pairs in vec(pair(), 0..20)) {
        let draft = Draft::from_pairs(&CLOUD_PRODUCTIVITY, pairs);
        let again = Draft::from_pairs(&CLOUD_PRODUCTIVITY, draft.to_pairs(&CLOUD_PRODUCTIVITY));
        prop_assert_eq!(trimmed(again), trimmed(draft));
    }

    /// What is typed wrongly is not known; the rest amounts to evidence all the same.
    #[test]
    fn a_draft_amounts_to_evidence_that_can_be_evaluated(draft in draft()) {
        let evidence = draft.evidence(&CLOUD_PRODUCTIVITY);
        let users = evidence.deployments.iter().flatten().filter_map(|deployment| deployment.active_users);
        prop_assert!(users.map(u128::from).sum::<u128>() <= MAX_USERS.into());
        let said = evaluate(&CLOUD_PRODUCTIVITY, &evidence, draft.readings);
        prop_assert!(said.excluded.is_empty());
        let typed = draft.users(&CLOUD_PRODUCTIVITY);
        let is_all = !draft.at_least && draft.unfinished.is_empty();
        for (typed, count) in typed.into_iter().zip(said.by_workload) {
            let known = typed.ok().flatten();
            prop_assert_eq!(count.interval.counted, known.unwrap_or(0));
            if is_all || draft.at_least {
                prop_assert_eq!(count.interval.possible, known.filter(|_| is_all));
            }
        }
    }
}

/// A draft as a form leaves it, with totals: nothing behind the last workload that has a text, and a key for each
/// person. Now and then the totals come of a list, of which something is kept.
pub fn draft() -> impl Strategy<Value = Draft> {
    let users = vec(typed(), 0..=CLOUD_PRODUCTIVITY.workloads.len());
    let people = vec((text(), any::<[bool; 3]>(), any::<bool>()), 0..5);
    let keys = prop::collection::hash_set(any::<u32>(), 5);
    let of_list = (prop::bool::weighted(0.2), option::weighted(0.2, unfinished()));
    let said = (option::of(market()), any::<bool>(), select(Readings::ALL.to_vec()));
    (said, users, of_list, people, keys).prop_map(
        |((market, no_one_else, readings), users, (at_least, unfinished), people, keys)| {
            let people: Vec<_> = people
                .into_iter()
                .zip(keys)
                .map(|((name, [first, second, certified], complete), key)| PersonDraft {
                    key,
                    name,
                    exams: ticked(&[first, second]),
                    certifications: ticked(&[certified]),
                    complete,
                })
                .collect();
            let unfinished = unfinished.unwrap_or_default();
            let customers = None;
            trimmed(Draft { market, users, at_least, unfinished, customers, people, no_one_else, readings })
        },
    )
}

fn pair() -> impl Strategy<Value = Pair> {
    let names = vec![
        "market",
        "nobody",
        "customers",
        "customers.complete",
        "totals.at-least",
        "totals.unfinished",
        "totals.unfinished-rest",
        "workloads",
        "routes",
        "users.yammer",
        "users.proplus",
        "users.",
        "users",
        "person.0",
        "person.0.exam",
        "person.0.exam.",
        "person.1",
        "person.1.certification",
        "person.1.complete",
        "person.4294967295",
        "person.4294967296",
        "person.-1",
        "person.",
        "person.x.exam",
    ];
    let values = vec!["developed", "single", "separate", "yes", "70-346", "mcsa-office-365", "2,000", ""];
    let name = prop_oneof![9 => select(names).prop_map(str::to_owned), 1 => text()];
    let value = prop_oneof![4 => select(values).prop_map(str::to_owned), 1 => text()];
    (name, value)
}

/// Figures as people type them, and what is none.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => (0..5000u32).prop_map(|figure| figure.to_string()),
        1 => select(vec!["", "2,000", "9007199254740991", "-5", "1.5", " 7 "]).prop_map(str::to_owned),
        1 => text(),
    ]
}

fn text() -> impl Strategy<Value = String> {
    string_regex(r"(?s).{0,12}").unwrap()
}

fn ticked(ticks: &[bool]) -> PositionSet {
    let on = ticks.iter().enumerate().filter(|(_, on)| **on);
    on.fold(PositionSet::default(), |set, (position, _)| set.with(position))
}

/// `draft` without empty texts behind the last workload that has one; they mean nothing.
fn trimmed(mut draft: Draft) -> Draft {
    while draft.users.last().is_some_and(String::is_empty) {
        draft.users.pop();
    }
    draft
}
