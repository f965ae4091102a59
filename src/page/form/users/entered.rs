//! Totals or the list of customers: two views of one evidence. The list comes with the lazily loaded chunk.
//!
//! The fields of the totals stay on the page, hidden, while there is a list: the keyboard may be there when it comes.

use leptos::prelude::*;

use super::totals;
use crate::{
    page::{
        action::{Action, LIST},
        chunk,
        controls::{button, file_drop::catching},
        state::Calculator,
        view::{El, Node, each, el},
        waiting::waiting,
    },
    text::Locale,
};

/// Both views, and what is said while the list is on its way.
pub fn entered(calculator: Calculator, locale: Locale) -> Node {
    let text = locale.text();
    let is_listed = Memo::new(move |_| calculator.draft.with(|draft| draft.customers.is_some()));
    let is_waiting = move || (is_listed.get() && calculator.added().is_none()).then(String::new);
    let totals = el("div")
        .class("totals")
        .live_attr("hidden", move || is_listed.get().then(String::new))
        .child(totals::totals(calculator, locale));
    let import = button("secondary", "import", text.users_import())
        .attr("id", "open-import")
        .live_attr("hidden", is_waiting)
        .on("click", move |_| chunk::act(calculator, Action::Import));
    let files = el("div")
        .class("actions")
        .child(import)
        .child(chunk::added(calculator, |chunk_views| chunk_views.files));
    let entered = el("div")
        .class("entered")
        .child(totals)
        .child(chunk::added(calculator, |chunk_views| chunk_views.list))
        .child(waiting(calculator, locale, LIST, text.waiting_list()))
        .child(files);
    let entered = catching(entered, move |files| chunk::act_with(calculator, Action::Import, files));
    each([views(calculator, locale, is_listed), entered])
}

/// The choice between the two.
fn views(calculator: Calculator, locale: Locale, is_listed: Memo<bool>) -> El {
    let text = locale.text();
    let view = |name: &'static str, label: &str, listed: bool, action: Action| {
        el("button")
            .attr("type", "button")
            .attr("id", name)
            .attr("data-action", name)
            .live_attr("aria-pressed", move || Some((is_listed.get() == listed).to_string()))
            .on("click", move |_| {
                if is_listed.get_untracked() != listed {
                    chunk::act(calculator, action);
                }
            })
            .child(label)
    };
    el("div").class("views").attr("role", "group").attr("aria-label", text.users_views()).child(each([
        view("totals", text.users_totals(), false, Action::Totals),
        view("by-customer", text.users_by_customer(), true, Action::List),
    ]))
}
