//! What an act took away comes back: all of it, and nothing else changes.

use std::collections::BTreeSet;

use competency_calculator::{
    input::draft::{
        Draft,
        delta::{DraftDelta, FocusTarget},
    },
    programs::CLOUD_PRODUCTIVITY,
    rules::program_faults::MAX_USERS,
};
use proptest::{prelude::*, sample::Index};

use super::{draft::draft, portfolio::listed, situation::config};

proptest! {
    #![proptest_config(config())]

    /// Whatever replaced it, several acts deep.
    #[test]
    fn a_draft_that_was_replaced_comes_back_whole(drafts in prop::collection::vec(any_draft(), 2..5)) {
        let mut steps: Vec<_> =
            drafts.windows(2).map(|pair| (pair[0].clone(), DraftDelta::of(pair[0].clone(), &pair[1]))).collect();
        let mut now = drafts.last().cloned().unwrap_or_default();
        while let Some((before, delta)) = steps.pop() {
            if let Some(delta) = delta {
                _ = delta.put_back(&mut now, &CLOUD_PRODUCTIVITY);
            } else {
                prop_assert_eq!(&before, &now);
            }
            prop_assert_eq!(&now, &before);
        }
    }

    /// What is entered between removing and taking that back stays.
    #[test]
    fn a_removed_row_comes_back_beside_what_was_entered_since(
        before in listed(), removed in any::<Index>(), typed in any::<Index>(), users in 0..3_000_u64
    ) {
        let mut now = before.clone();
        let Some(portfolio) = now.customers.as_mut().filter(|list| list.rows.len() > 1) else { return Ok(()) };
        let row = portfolio.rows.remove(removed.index(portfolio.rows.len()));
        let delta = DraftDelta::of(before, &now).ok_or(TestCaseError::fail("nothing was removed"))?;
        let portfolio = now.customers.get_or_insert_default();
        portfolio.type_users(typed.index(portfolio.rows.len()), users.to_string());
        let added = portfolio.insert(None, row.deployment.clone(), "7".into());
        now.market = None;
        let expected = now.clone();
        let FocusTarget::Row(key) = delta.put_back(&mut now, &CLOUD_PRODUCTIVITY) else {
            return Err(TestCaseError::fail("it is not a row that came back"));
        };
        prop_assert!(key != added);
        let portfolio = now.customers.get_or_insert_default();
        let keys: BTreeSet<_> = portfolio.rows.iter().map(|row| row.key).collect();
        prop_assert_eq!(keys.len(), portfolio.rows.len(), "two rows have one key");
        let total: u128 = portfolio.rows.iter().filter_map(|row| row.deployment.active_users).map(u128::from).sum();
        prop_assert!(total <= u128::from(MAX_USERS));
        let place = portfolio.place_of(key, 0).unwrap_or_default();
        prop_assert_eq!(&portfolio.rows[place].typed, &row.typed);
        portfolio.rows.remove(place);
        // As it was, but for the row.
        prop_assert_eq!(now, expected);
    }

    #[test]
    fn a_removed_person_comes_back_beside_those_added_since(before in draft(), removed in any::<Index>()) {
        let mut now = before.clone();
        prop_assume!(!before.people.is_empty());
        let person = now.people.remove(removed.index(now.people.len()));
        let delta = DraftDelta::of(before, &now).ok_or(TestCaseError::fail("nothing was removed"))?;
        now.add_person();
        let expected = now.people.len() + 1;
        let FocusTarget::Person(key) = delta.put_back(&mut now, &CLOUD_PRODUCTIVITY) else {
            return Err(TestCaseError::fail("it is not a person who came back"));
        };
        let keys: BTreeSet<_> = now.people.iter().map(|person| person.key).collect();
        prop_assert_eq!((keys.len(), now.people.len()), (expected, expected), "two people have one key");
        let back = now.place_of(key).map(|place| &now.people[place]);
        prop_assert_eq!(back.map(|back| &back.name), Some(&person.name));
    }
}

/// Totals or a list.
fn any_draft() -> impl Strategy<Value = Draft> {
    let same_but_for_the_rows =
        (listed(), any::<Index>(), any::<bool>()).prop_map(|(mut draft, row, removes)| {
            if let Some(list) = draft.customers.as_mut().filter(|list| removes && !list.rows.is_empty()) {
                list.rows.remove(row.index(list.rows.len()));
            }
            Draft::from_pairs(&CLOUD_PRODUCTIVITY, draft.to_pairs(&CLOUD_PRODUCTIVITY))
        });
    prop_oneof![draft(), listed(), same_but_for_the_rows]
}
