//! Says that another version of the rules would change the answer, and why; and lets the visitor try it.

use leptos::prelude::*;

use super::switching::switch_to;
use crate::page::{
    controls::{button, names::sentence},
    element_ids::ANSWER,
    lazy::{customers::Customers, move_focus},
    view::{Node, each, el, live},
};
use crate::{programs, rules::Program, text};

/// What would differ under each of the other versions; nothing while none would change the answer.
pub fn differs(customers: Customers) -> Node {
    let Customers { calculator, locale, .. } = customers;
    let words = locale.text();
    let shown = move || {
        let used = programs::in_use();
        let others = programs::versions().filter(|program| !std::ptr::eq(*program, used));
        let told: Vec<(&'static Program, String)> = others
            .filter_map(|program| {
                let told = calculator.draft.with(|draft| {
                    let evaluation = calculator.evaluation;
                    evaluation.with(|answer| text::under_other_rules(locale, draft, used, answer, program))
                })?;
                Some((program, told))
            })
            .collect();
        let items = told.iter().map(|(program, told)| {
            let program = *program;
            let go = button("secondary", "try-version", words.version_try())
                .attr("aria-label", &words.sentence_labelled(words.version_try(), told))
                .on("click", move |_| {
                    switch_to(customers, program);
                    // The button goes away.
                    move_focus::focus_id(ANSWER);
                });
            el("li").child(el("span").child(sentence(locale, told))).child(go)
        });
        el("div")
            .class("reading-notice")
            .attr("data-version", "differs")
            .shown(!told.is_empty())
            .child(el("h3").child(words.version_title()))
            .child(el("ul").child(each(items)))
    };
    live(shown)
}
