//! Active users before the desk is open: totals, and the ways to the desk.

use leptos::prelude::*;

use super::totals;
use crate::{
    page::{
        action::Action,
        controls::file_drop::catching,
        desk,
        state::Calculator,
        view::{Node, each, el},
    },
    text::Locale,
};

/// Totals; the list of customers is at the desk.
pub fn entered(calculator: Calculator, locale: Locale) -> Node {
    let text = locale.text();
    let is_listed = move || calculator.draft.with(|draft| draft.customers.is_some());
    let view = |action: &'static str, is_pressed: &str, label: &str| {
        el("button")
            .attr("type", "button")
            .attr("id", action)
            .attr("data-action", action)
            .attr("aria-pressed", is_pressed)
            .child(label)
    };
    let list = view("by-customer", "false", text.users_by_customer())
        .on("click", move |_| desk::open(calculator, Action::List));
    let views = el("div")
        .class("views")
        .attr("role", "group")
        .attr("aria-label", text.users_views())
        .live_attr("hidden", move || is_listed().then(String::new))
        .child(view("totals", "true", text.users_totals()))
        .child(list);
    let totals = el("div")
        .class("totals")
        .live_attr("hidden", move || is_listed().then(String::new))
        .child(totals::totals(calculator, locale));
    let again = el("button")
        .attr("type", "button")
        .class("secondary")
        .attr("data-action", "open-again")
        .on("click", move |_| desk::open_again(calculator))
        .child(text.users_open_again());
    let opening = el("p").class("desk-opening").attr("role", "status").child(text.users_opening());
    let failed = el("div")
        .class("desk-failed")
        .attr("role", "alert")
        .child(el("p").child(text.users_not_opened()))
        .child(again);
    let import = el("button")
        .attr("type", "button")
        .class("secondary")
        .attr("id", "open-import")
        .attr("data-action", "import")
        .live_attr("hidden", move || is_listed().then(String::new))
        .on("click", move |_| desk::open(calculator, Action::Import))
        .child(text.users_import());
    let entered = el("div").class("entered").child(each([totals, opening, failed, import]));
    let entered = catching(entered, move |file| desk::open_with(calculator, Action::Import, file));
    each([views, entered])
}

/// What forgets everything besides the draft: here there is nothing else.
pub fn forgetter() -> impl Fn() + Copy + Send + 'static {
    || {}
}
