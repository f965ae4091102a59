//! What the page has removed without the chunk: it offers to take that back.

use super::customers::Customers;
use crate::{
    page::chunk::{Removed, removed},
    text,
};

/// Offers to take back what was removed since.
pub fn remember(customers: Customers) {
    let Customers { calculator, history, locale, .. } = customers;
    let removed = removed();
    if removed.is_empty() {
        return;
    }
    let mut after = calculator.copy();
    let mut steps = Vec::new();
    // Each was removed from what the next one leaves.
    for removed in removed.into_iter().rev() {
        let (before, what) = match removed {
            Removed::Person(place, person) => {
                let mut before = after.clone();
                before.people.insert(place.min(before.people.len()), person);
                let who = text::person_in_row(locale, &before, place);
                (before, locale.text().undo_person(&who))
            }
            Removed::All(before) => (before, locale.text().undo_cleared().to_owned()),
        };
        steps.push((what, before.clone(), std::mem::replace(&mut after, before)));
    }
    for (what, before, after) in steps.into_iter().rev() {
        history.record(what, before, &after);
    }
}
