//! Says what was done to the list, and takes it back.

use leptos::prelude::*;

use super::{Customers, listing::Listing, reveal, undo::Former};
use crate::page::view::{El, each, el, live};

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
