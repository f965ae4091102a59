//! Adds, duplicates and removes rows, and leaves the keyboard where one goes on.

use leptos::prelude::*;

use super::{Customers, listing::Listing, reveal};
use crate::{
    input::draft::{Draft, portfolio::Portfolio},
    page::controls::focus::focus,
    text,
};

/// Changes the list, and what is looked at of it.
fn change<T>(
    customers: Customers,
    change: impl FnOnce(&mut Portfolio, &mut Listing) -> Option<T>,
) -> Option<T> {
    let listing = customers.listing;
    let changed = customers.calculator.draft.try_update(|draft| {
        let portfolio = draft.customers.get_or_insert_default();
        listing.try_update(|listing| change(portfolio, listing)).flatten()
    });
    changed.flatten()
}

/// Adds a row at the end. Until its workload is chosen the answer stays as it is.
pub fn add(customers: Customers) {
    let added = change(customers, |portfolio, listing| {
        let key = portfolio.add_empty();
        listing.insert(None, key);
        Some(key)
    });
    if let Some(key) = added {
        reveal::row(customers, key);
    }
}

/// Adds a copy behind the row with `key`.
pub fn duplicate(customers: Customers, key: u32) {
    let added = change(customers, |portfolio, listing| {
        let place = portfolio.place_of(key, 0)?;
        let row = portfolio.rows.get(place)?;
        let (deployment, typed) = (row.deployment.clone(), row.typed.clone());
        let copy = portfolio.insert(Some(place), deployment, typed);
        listing.insert(Some(key), copy);
        Some(copy)
    });
    if let Some(key) = added {
        reveal::row(customers, key);
    }
}

/// Removes the row with `key`, and offers to bring it back.
pub fn remove(customers: Customers, key: u32) {
    let called = customers.calculator.draft.with_untracked(|draft| {
        let portfolio = draft.customers.as_ref()?;
        Some(text::row(customers.locale, portfolio, portfolio.place_of(key, 0)?))
    });
    let what = customers.locale.text().customers_removed(&called.unwrap_or_default());
    let remove = |draft: &mut Draft| {
        let portfolio = draft.customers.as_mut()?;
        let place = portfolio.place_of(key, 0)?;
        let mut listing = customers.listing.try_write()?;
        let position = listing.position_of(portfolio, key).unwrap_or_default();
        portfolio.rows.remove(place);
        listing.remove(key);
        let last = listing.length(portfolio).checked_sub(1)?;
        listing.key_at(portfolio, position.min(last))
    };
    let mut next = None;
    customers.history.act(what, &mut |draft| next = remove(draft));
    match next {
        Some(key) => reveal::row(customers, key),
        None => focus(crate::page::lazy::customers::ADD.into()),
    }
}
