//! What is asked before a link replaces what somebody has entered: what it holds, and what would go.

use leptos::prelude::*;

use super::{
    apply_link::{apply, end, opened},
    context::{LinkContext, Notice},
};
use crate::{
    link::Linked,
    page::{
        controls::{button, dialog},
        lazy::move_focus,
        view::{El, Node, each, el, live},
    },
    programs,
    rules::evaluate,
    text,
};

const DIALOG: &str = "linked";

/// Asks whether to open a link.
pub fn ask(context: LinkContext, linked: Linked) {
    context.asked.set(Some(linked));
    dialog::open(DIALOG);
}

/// The dialog, with nothing in it while nothing is asked.
pub fn open_link_dialog(context: LinkContext) -> El {
    let text = context.locale.text();
    let open = button("primary", "open-link", text.link_open()).on("click", move |_| {
        let linked = context.asked.try_update(Option::take).flatten();
        dialog::close(DIALOG);
        if let Some(linked) = linked {
            apply(context, &linked);
        }
    });
    let keep = button("secondary", "keep-mine", text.link_keep()).on("click", |_| dialog::close(DIALOG));
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "linked-title")
        .attr("aria-describedby", "linked-text")
        .on("close", move |_| {
            // Still there when nobody has opened it: closed by the button, or with Escape.
            if context.asked.try_update(Option::take).flatten().is_some() {
                end(context, Notice::None);
                move_focus::focus_form();
            }
        })
        .child(el("h2").attr("id", "linked-title").child(text.link_asked()))
        .child(el("div").attr("id", "linked-text").child(live(move || what(context))))
        .child(el("div").class("actions").child(keep).child(open))
}

/// What the link holds, and what is entered now.
fn what(context: LinkContext) -> Node {
    let LinkContext { locale, asked, .. } = context;
    let calculator = context.calculator();
    let text = locale.text();
    asked.with(|linked| {
        let Some(linked) = linked else { return each(None::<El>) };
        let program = linked.program;
        let draft = opened(linked);
        let evidence = draft.evidence(program);
        let answer = evaluate(program, &evidence, draft.readings);
        let verdict = text::verdict_with_duplicates(locale, program, &answer, &draft, draft.is_empty());
        let there = text.link_holds(&verdict);
        let there = case(there, text::holding(locale, &evidence, draft.customers.is_some()));
        let here = calculator.shown(&|draft, answer| {
            let program = programs::in_use();
            let verdict = text::verdict_with_duplicates(locale, program, answer, draft, draft.is_empty());
            let evidence = draft.evidence(program);
            let held = text::holding(locale, &evidence, draft.customers.is_some());
            case(text.link_entered(&verdict), held).into()
        });
        let is_other = !std::ptr::eq(program, programs::in_use());
        each([
            there.into(),
            el("p").shown(is_other).child(text.link_made_under(&locale.day(&program.version))).into(),
            here,
            el("p").child(text.link_replaces()).into(),
        ])
    })
}

fn case(verdict: String, held: String) -> El {
    el("p").child(el("strong").child(verdict)).child(el("br")).child(held)
}
