//! Says that another way to read the source would change the answer, as long as the chunk is not there, which says how.

use leptos::prelude::*;

use crate::page::{
    action::Action,
    chunk,
    controls::button,
    state::Calculator,
    view::{Node, el, live},
};
use crate::text::Locale;

/// The notice, and the way to see more.
pub fn other_readings(calculator: Calculator, locale: Locale) -> Node {
    let text = locale.text();
    live(move || {
        let differs = calculator.evaluation.with(|evaluation| !evaluation.alternatives.is_empty());
        let show = button("secondary", "show-readings", text.reading_show())
            .on("click", move |_| chunk::act(calculator, Action::Readings));
        el("div")
            .class("reading-notice")
            .shown(differs && calculator.added().is_none())
            .child(el("h3").child(text.reading_differs()))
            .child(show)
    })
}
