//! The two ways to enter users, and what is asked before a list becomes totals.

use leptos::prelude::*;

use super::{Customers, Undo};
use crate::{
    input::draft::portfolio::Portfolio,
    page::{
        controls::{button, dialog},
        state::Calculator,
        view::{El, each, el, live},
    },
    text,
};

const DIALOG: &str = "merge-dialog";

/// The choice between totals and customers, with the dialog that merging opens.
pub fn merge(customers: Customers, is_listed: Memo<bool>) -> El {
    let Customers { calculator, locale, .. } = customers;
    let text = locale.text();
    let view = |action: &'static str, label: &str, listed: bool| {
        el("button")
            .attr("type", "button")
            .attr("id", action)
            .attr("data-action", action)
            .live_attr("aria-pressed", move || Some((is_listed.get() == listed).to_string()))
            .child(label)
    };
    let totals = view("totals", text.users_totals(), false).on("click", move |_| {
        let is_empty =
            calculator.draft.with_untracked(|draft| draft.customers.as_ref().is_none_or(Portfolio::is_empty));
        if is_empty {
            to_totals(customers);
        } else {
            dialog::open(DIALOG);
        }
    });
    let listed = view("by-customer", text.users_by_customer(), true).on("click", move |_| {
        calculator.draft.update(|draft| {
            if draft.customers.is_none() {
                draft.list_customers(Calculator::program());
            }
        });
    });
    el("div").class("views").attr("role", "group").attr("aria-label", text.users_views()).child(each([
        totals,
        listed,
        asked(customers, is_listed),
    ]))
}

fn asked(customers: Customers, is_listed: Memo<bool>) -> El {
    let Customers { calculator, locale, .. } = customers;
    let text = locale.text();
    let confirm = button("primary", "confirm-merge", text.merge_confirm()).on("click", move |_| {
        dialog::close(DIALOG);
        to_totals(customers);
    });
    let cancel =
        button("secondary", "cancel-merge", text.merge_cancel()).on("click", |_| dialog::close(DIALOG));
    let what = live(move || {
        let said = if is_listed.get() {
            calculator.draft.with(|draft| text::merge(locale, &draft.merge(Calculator::program())))
        } else {
            Vec::new()
        };
        each(said.into_iter().map(|said| el("li").child(said)))
    });
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "merge-title")
        .child(el("h2").attr("id", "merge-title").child(text.merge_title()))
        .child(el("ul").child(what))
        .child(el("div").class("actions").child(cancel).child(confirm))
}

fn to_totals(customers: Customers) {
    let text = customers.locale.text();
    customers.calculator.draft.update(|draft| {
        let former = draft.customers.clone();
        draft.merge_customers(Calculator::program());
        customers.listing.update(|listing| {
            listing.start_over();
            listing.undo = former
                .filter(|list| !list.is_empty())
                .map(|list| Undo::list(text.merge_done().into(), Some(list), Vec::new()));
        });
    });
}
