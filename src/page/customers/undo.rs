//! Takes the last removal, sorting, merging or import back.

use leptos::prelude::*;

use super::{Customers, listing::Listing, reveal};
use crate::{
    exchange::draft::{
        Draft,
        portfolio::{Portfolio, Row},
    },
    page::element::{El, each, el, live},
};

/// What can be taken back, and how it is called.
pub struct Undo {
    what: String,
    former: Former,
}

enum Former {
    /// A row, and where it was. Edits since then stay.
    Row(usize, Row),
    /// The whole list, or the totals.
    Users(Option<Portfolio>, Vec<String>),
    /// Everything.
    All(Box<Draft>),
}

impl Undo {
    /// Brings a row back.
    pub const fn row(what: String, place: usize, row: Row) -> Self {
        Self { what, former: Former::Row(place, row) }
    }

    /// Brings everything back.
    pub fn all(what: String, former: Draft) -> Self {
        Self { what, former: Former::All(Box::new(former)) }
    }

    /// Brings a former list or former totals back.
    pub const fn list(what: String, customers: Option<Portfolio>, users: Vec<String>) -> Self {
        Self { what, former: Former::Users(customers, users) }
    }
}

/// Says what was done and offers to take it back.
pub fn offer(customers: Customers) -> El {
    let Customers { listing, locale, .. } = customers;
    let text = locale.text();
    let what = move || listing.with(|listing| listing.undo.as_ref().map(|undo| undo.what.clone()));
    let button = el("button")
        .attr("type", "button")
        .class("secondary")
        .attr("data-action", "undo")
        .live_attr("hidden", move || what().is_none().then(String::new))
        .on("click", move |_| take_back(customers))
        .child(text.customers_undo());
    let said = el("span").attr("role", "status").child(live(move || what().unwrap_or_default()));
    el("div").class("undo actions").child(each([said, button]))
}

fn take_back(customers: Customers) {
    let Customers { calculator, listing, .. } = customers;
    let Some(undo) = listing.try_update(|listing| listing.undo.take()).flatten() else { return };
    match undo.former {
        Former::Row(place, row) => {
            let key = row.key;
            calculator.draft.update(|draft| {
                if let Some(portfolio) = &mut draft.customers {
                    portfolio.rows.insert(place.min(portfolio.rows.len()), row);
                }
            });
            listing.update(Listing::start_over);
            reveal::row(customers, key);
        }
        Former::Users(portfolio, users) => {
            calculator.draft.update(|draft| {
                draft.customers = portfolio;
                draft.users = users;
            });
            listing.update(Listing::start_over);
            reveal::top();
        }
        Former::All(draft) => {
            calculator.draft.set(*draft);
            listing.update(Listing::start_over);
        }
    }
}
