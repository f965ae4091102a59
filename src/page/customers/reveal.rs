//! Brings rows into sight and the keyboard to them.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{
    Customers,
    listing::Listing,
    row_ids::{ROWS, id},
};
use crate::page::controls::focus::{element, focus};

/// Brings the row with `key` into sight, and the keyboard into its first field.
pub fn row(customers: Customers, key: u32) {
    field(customers, key, "");
}

/// Brings the row with `key` into sight, and the keyboard into the field of this part.
pub fn field(customers: Customers, key: u32, part: &str) {
    let Customers { calculator, listing, .. } = customers;
    let position = calculator.draft.with_untracked(|draft| {
        let portfolio = draft.customers.as_ref()?;
        listing.with_untracked(|listing| listing.position_of(portfolio, key))
    });
    let Some(position) = position else { return };
    let (first, end) = listing.with_untracked(|listing| listing.window);
    if !(first..end).contains(&position) {
        let visible = end.saturating_sub(first);
        listing.update(|listing| listing.window = Listing::window_at(position.saturating_sub(1), visible));
    }
    focus(format!("{}{part}", id(key)));
}

/// Goes back to the first row.
pub fn top() {
    if let Some(list) = list() {
        list.set_scroll_top(0);
    }
}

/// The element that scrolls.
pub fn list() -> Option<HtmlElement> {
    element(ROWS)
}
