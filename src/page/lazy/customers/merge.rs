//! From totals to a list and back, and what is asked before a list becomes totals.

use leptos::prelude::*;

use super::{Customers, listing::Listing};
use crate::{
    input::draft::{Draft, portfolio::Portfolio},
    page::{
        controls::{button, dialog},
        state::Calculator,
        view::{El, each, el, live},
    },
    text,
};

const DIALOG: &str = "merge-dialog";

/// Lists the customers, whose users are entered as totals so far.
pub fn to_list(calculator: Calculator) {
    calculator.draft.update(|draft| {
        if draft.customers.is_none() {
            draft.list_customers(Calculator::program());
        }
    });
}

/// Goes on with totals; asks before customers become totals.
pub fn to_totals(customers: Customers) {
    if customers.calculator.draft.with_untracked(is_empty) {
        return merge(customers);
    }
    // Not while somebody types: it goes through all rows.
    let merge = customers.calculator.draft.with_untracked(|draft| draft.merge(Calculator::program()));
    customers.merging.set(text::merge(customers.locale, &merge));
    dialog::open(DIALOG);
}

fn is_empty(draft: &Draft) -> bool {
    draft.customers.as_ref().is_none_or(Portfolio::is_empty)
}

/// The dialog that asks.
pub fn merge_dialog(customers: Customers) -> El {
    let text = customers.locale.text();
    let confirm = button("primary", "confirm-merge", text.merge_confirm()).on("click", move |_| {
        dialog::close(DIALOG);
        merge(customers);
    });
    let cancel =
        button("secondary", "cancel-merge", text.merge_cancel()).on("click", |_| dialog::close(DIALOG));
    let what = live(move || {
        customers
            .merging
            .with(|sentences| each(sentences.iter().map(|sentence| el("li").child(sentence.as_str()))))
    });
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "merge-title")
        .child(el("h2").attr("id", "merge-title").child(text.merge_title()))
        .child(el("ul").child(what))
        .child(el("div").class("actions").child(cancel).child(confirm))
}

fn merge(customers: Customers) {
    let text = customers.locale.text();
    let mut merge = |draft: &mut Draft| draft.merge_customers(Calculator::program());
    if customers.calculator.draft.with_untracked(is_empty) {
        customers.calculator.draft.update(merge);
    } else {
        customers.history.act(text.merge_done().into(), &mut merge);
    }
    customers.listing.update(Listing::start_over);
}
