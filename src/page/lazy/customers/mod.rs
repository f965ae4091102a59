//! Active users by customer: a list of rows that can be added to, edited, sorted, filtered and undone.
//!
//! The rows are in the draft; what is looked at of them is a [`Listing`]. It decides nothing about what
//! counts: each row asks the rules, and `text` says it.

mod complete;
mod context;
mod edit;
pub mod filter;
mod filter_choice;
pub mod listing;
mod merge;
mod order;
mod reveal;
mod row;
mod row_fields;
mod row_handle;
mod row_ids;
mod rows;
mod snapshots;
mod sorting;
mod viewport;

use leptos::prelude::*;

use context::ADD;
pub use context::Customers;
pub use merge::{merge_dialog, to_list, to_totals};
pub use reveal::{list_all, list_anew, list_with};
pub use row_ids::COUNT;
pub use snapshots::Snapshots;

use crate::page::{
    state::Calculator,
    view::{El, Node, each, el, live},
};

/// The list while there is one, and what says that nothing is missing.
pub fn list(customers: Customers) -> Node {
    let is_listed = Memo::new(move |_| customers.calculator.draft.with(|draft| draft.customers.is_some()));
    let list = live(move || each(is_listed.get().then(|| listed(customers))));
    each([list, complete::of_totals(customers)])
}

/// The list with everything around it.
fn listed(customers: Customers) -> El {
    let text = customers.locale.text();
    let add = el("button")
        .attr("type", "button")
        .class("secondary")
        .attr("id", ADD)
        .attr("data-action", ADD)
        .on("click", move |_| edit::add(customers))
        .child(text.customers_add());
    let tools = el("div")
        .class("list-tools")
        .live_attr("hidden", move || has_no_rows(customers.calculator).then(String::new))
        .child(filter_choice::choice(customers))
        .child(sorting::choice(customers));
    el("div")
        .class("customers")
        .child(el("p").class("hint").child(text.customers_hint()))
        .child(tools)
        .child(
            el("p")
                .class("hint")
                .attr("role", "status")
                .attr("id", COUNT)
                .child(live(move || rows::count(customers))),
        )
        .child(rows::rows(customers))
        .child(el("div").class("actions").child(add).child(complete::of_list(customers)))
}

fn has_no_rows(calculator: Calculator) -> bool {
    calculator.draft.with(|draft| draft.customers.as_ref().is_none_or(|portfolio| portfolio.rows.is_empty()))
}
