//! Active users by customer: a list of rows that can be added to, edited, sorted, filtered and undone.
//!
//! The rows are in the draft; what is looked at of them is a [`Listing`]. It decides nothing about what
//! counts: each row asks the rules, and `words` says it.

mod edit;
pub mod filter;
pub mod listing;
mod merge;
mod reveal;
mod row;
mod row_fields;
mod rows;
mod sorting;
mod undo;

pub use merge::merge;
pub use undo::{Undo, offer};

use leptos::prelude::*;
use listing::Listing;

use super::{
    calculator::Calculator,
    element::{El, el, live},
};
use crate::words::Locale;

/// What every part of the list is made from.
#[derive(Clone, Copy)]
pub struct Customers {
    /// The state and the answer.
    pub calculator: Calculator,
    /// What is looked at of the list.
    pub listing: RwSignal<Listing>,
    /// The language.
    pub locale: Locale,
}

/// The button that adds a row.
const ADD: &str = "add-customer";

/// The list with everything around it.
pub fn customers(customers: Customers) -> El {
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
        .child(filter::choice(customers))
        .child(sorting::choice(customers));
    el("div")
        .class("customers")
        .child(el("p").class("hint").child(text.customers_hint()))
        .child(tools)
        .child(el("p").class("hint").attr("id", rows::COUNT).child(live(move || rows::count(customers))))
        .child(rows::rows(customers))
        .child(el("div").class("actions").child(add))
}

fn has_no_rows(calculator: Calculator) -> bool {
    calculator.draft.with(|draft| draft.customers.as_ref().is_none_or(|portfolio| portfolio.rows.is_empty()))
}
