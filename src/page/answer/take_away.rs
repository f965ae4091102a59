//! The buttons that take the answer away: printed, copied, as a link, as a file. The lazily loaded chunk does it.

use leptos::prelude::*;

use crate::page::{
    action::{ANSWER, Action},
    chunk,
    controls::button,
    state::Calculator,
    view::{Node, each, el},
    waiting::waiting,
};
use crate::text::Locale;

/// The buttons, once there is something to take away; and what is said while something at the answer waits for the chunk.
pub fn take_away(calculator: Calculator, locale: Locale) -> Node {
    let text = locale.text();
    let button = |class: &'static str, name: &'static str, label: &str, action: Action| {
        button(class, name, label).attr("id", name).on("click", move |_| chunk::act(calculator, action))
    };
    let buttons = el("div")
        .class("actions")
        .live_attr("hidden", move || calculator.draft.with(|draft| draft.is_empty().then(String::new)))
        .child(button("primary", "print", text.take_away_print(), Action::Print))
        .child(button("quiet", "copy-summary", text.take_away_copy(), Action::Copy))
        .child(button("quiet", "copy-link", text.take_away_link(), Action::Link))
        .child(button("quiet", "download-json", text.take_away_json(), Action::Json))
        .child(chunk::added(calculator, |chunk_views| chunk_views.summary_copy));
    each([buttons.into(), waiting(calculator, locale, ANSWER, text.waiting_answer())])
}
