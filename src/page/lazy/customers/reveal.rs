//! Brings rows into sight and the keyboard to them.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::{HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{
    Customers,
    filter::Filter,
    listing::Listing,
    row_ids::{TABLE, id},
};
use crate::page::controls::focus::element;

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
    enter(format!("{}{part}", id(key)));
}

/// Puts the keyboard into a field, once what has just changed is on the page, and scrolls to it at once: on the way there
/// other rows would take its place. `WebKit` scrolls to what is focused a moment later; what follows the scrolling would take
/// the field for one that has left the screen.
pub fn enter(field: String) {
    Timeout::new(0, move || {
        let Some(field) = element::<HtmlElement>(&field) else { return };
        scroll_to(&field, ScrollLogicalPosition::Nearest);
        _ = field.focus();
    })
    .forget();
}

/// Lists all rows again, from the first.
pub fn list_all(customers: Customers) {
    customers.listing.update(Listing::start_over);
    top();
}

/// Lists the rows that this lets through, from the first, in the order in which they are.
pub fn list(customers: Customers, filter: Filter) {
    let Customers { calculator, listing, .. } = customers;
    let matching = calculator.evaluation.with_untracked(|evaluation| {
        calculator.draft.with_untracked(|draft| Some(filter.matching(draft.customers.as_ref()?, evaluation)))
    });
    let Some(matching) = matching else { return list_all(customers) };
    listing.update(|listing| {
        let sorted = listing.sorted;
        listing.start_over();
        (listing.filter, listing.matching, listing.sorted) = (filter, matching, sorted);
    });
    top();
}

/// Lists anew what was listed: rows have changed.
pub fn list_anew(customers: Customers) {
    list(customers, customers.listing.with_untracked(|listing| listing.filter));
}

/// The same, but all rows where the one with `key` would be hidden; brings that one into sight.
pub fn list_with(customers: Customers, key: u32) {
    let Customers { calculator, listing, .. } = customers;
    list_anew(customers);
    let position = calculator.draft.with_untracked(|draft| {
        let portfolio = draft.customers.as_ref()?;
        listing.with_untracked(|listing| listing.position_of(portfolio, key))
    });
    if position.is_none() {
        list(customers, Filter::All);
    }
    row(customers, key);
}

/// Goes back to the first row, where one has scrolled past it.
pub fn top() {
    if let Some(table) = table()
        && table.get_bounding_client_rect().top() < 0.0
    {
        scroll_to(&table, ScrollLogicalPosition::Start);
    }
}

/// The table.
pub fn table() -> Option<HtmlElement> {
    element(TABLE)
}

fn scroll_to(element: &HtmlElement, block: ScrollLogicalPosition) {
    let how = ScrollIntoViewOptions::new();
    how.set_block(block);
    how.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&how);
}
