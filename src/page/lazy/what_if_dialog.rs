//! What if users that do not count did: the answer before and after, side by side, to keep or to drop.
//!
//! The draft changes only when what is tried is kept.

use leptos::prelude::*;

use crate::page::{
    answer::verdict::verdict_and_tiers,
    controls::{button, dialog, focus::focus},
    element_ids::ANSWER,
    lazy::what_if::{DIALOG, WhatIf},
    view::{El, Node, el, live},
};
use crate::{
    input::draft::Draft,
    rules::Evaluation,
    text::{self, Locale},
};

/// How many customers are named.
const NAMED: usize = 3;

/// The dialog, with neither answer in it while nothing is tried.
pub fn what_if_dialog(what_if: WhatIf, locale: Locale) -> El {
    let text = locale.text();
    let WhatIf { then, history, .. } = what_if;
    let keep = button("primary", "keep-recovery", text.what_if_keep()).on("click", move |_| {
        history.replace(text.undo_applied().into(), then.copy());
        dialog::close(DIALOG);
        // The button that led here may be gone with what it offered.
        focus(ANSWER.into());
    });
    let drop =
        button("secondary", "drop-recovery", text.what_if_drop()).on("click", |_| dialog::close(DIALOG));
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "what-if-title")
        .attr("aria-describedby", "what-if-text")
        .on("close", move |_| then.draft.set(Draft::default()))
        .child(el("h2").attr("id", "what-if-title").child(text.what_if_title()))
        .child(live(move || answers(what_if, locale)))
        .child(el("div").class("actions").child(drop).child(keep))
}

/// What is tried, and the answer without and with it.
fn answers(what_if: WhatIf, locale: Locale) -> Node {
    let text = locale.text();
    what_if.then.shown(&|then, after| {
        if then.customers.is_none() {
            return Node::List(Vec::new());
        }
        what_if.now.shown(&|now, before| {
            let who = text.what_if_text(&who(locale, before, now, then));
            el("div")
                .class("cases")
                .child(el("p").attr("id", "what-if-text").child(who))
                .child(case(what_if, locale, text.what_if_now(), before, now))
                .child(case(what_if, locale, text.what_if_then(), after, then))
                .into()
        })
    })
}

/// One of the two answers.
fn case(what_if: WhatIf, locale: Locale, title: &str, answer: &Evaluation, draft: &Draft) -> Node {
    el("div")
        .class("case")
        .child(el("h3").child(title))
        .child(verdict_and_tiers(locale, answer, draft, what_if.now.added(), None))
        .into()
}

/// The customers whose users are tried, the first few by name.
fn who(locale: Locale, answer: &Evaluation, now: &Draft, then: &Draft) -> String {
    let (Some(now), Some(then)) = (&now.customers, &then.customers) else { return String::new() };
    let mut names = Vec::new();
    let mut more: u64 = 0;
    let both: Vec<_> = now.placed().zip(then.placed()).collect();
    for excluded in &answer.excluded {
        let Some((deployment, tried)) = both.get(excluded.deployment) else { continue };
        if deployment == tried {
            continue;
        }
        if names.len() < NAMED {
            let customer = text::customer(locale, now, excluded.deployment);
            names.push(locale.text().sentence_noted(&customer, text::workload(locale, deployment)));
        } else {
            more = more.saturating_add(1);
        }
    }
    if more > 0 {
        names.push(locale.text().what_if_more(&locale.number(more)));
    }
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    locale.list_and(&names)
}
