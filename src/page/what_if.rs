//! What if users that do not count did: the answer before and after, side by side, to keep or to drop.
//!
//! What is tried is a changed copy of the draft, in a calculator of its own: the same rules answer, and the
//! same views show it. The draft itself changes only when the copy is kept.

use leptos::prelude::*;

use super::{
    calculator::Calculator,
    dialog,
    element::{El, Node, el, live},
    focus::focus,
    form::button,
    names::sentence,
    result,
};
use crate::{
    exchange::draft::Draft,
    rules::{Evaluation, evaluation::TierResult},
    words::{self, Locale, Recovery},
};

const DIALOG: &str = "what-if";
/// How many customers are named.
const NAMED: usize = 3;

/// What is entered, and what is tried.
#[derive(Clone, Copy)]
pub struct WhatIf {
    now: Calculator,
    /// Holds nothing while nothing is tried.
    then: Calculator,
}

impl WhatIf {
    /// Nothing is tried yet. Call at the root, so that its signals outlive every view.
    pub fn new(now: Calculator) -> Self {
        Self { now, then: Calculator::default() }
    }

    /// What could be recovered for a tier, each with a button that tries it.
    pub fn recoverable(
        self,
        locale: Locale,
        tier: &TierResult,
        evaluation: &Evaluation,
        draft: &Draft,
    ) -> Option<El> {
        let mut steps = Vec::new();
        for recovery in words::recoveries(locale, tier, evaluation, draft) {
            let words = el("span").child(sentence(locale, &recovery.words));
            steps.push(el("li").child(words).child(self.attempt(locale, recovery)).into());
        }
        let list = |steps| {
            el("div")
                .class("recover")
                .child(el("h4").child(locale.text().recover_title()))
                .child(el("ul").child(Node::List(steps)))
        };
        (!steps.is_empty()).then(|| list(steps))
    }

    /// The button that tries a recovery.
    fn attempt(self, locale: Locale, recovery: Recovery) -> El {
        let text = locale.text();
        let Recovery { words, positions } = recovery;
        let is_one = positions.len() == 1;
        let (action, label) =
            if is_one { ("try-recovery", text.what_if_try()) } else { ("try-all", text.what_if_try_all()) };
        let button = button("secondary", action, label).attr("aria-label", &format!("{label}: {words}"));
        button.on("click", move |_| {
            let mut draft = self.now.copy();
            draft.recover(&positions);
            self.then.draft.set(draft);
            dialog::open(DIALOG);
        })
    }

    /// The dialog, with neither answer in it while nothing is tried.
    pub fn dialog(self, locale: Locale) -> El {
        let text = locale.text();
        let Self { now, then } = self;
        let keep = button("primary", "keep-recovery", text.what_if_keep()).on("click", move |_| {
            now.draft.set(then.copy());
            dialog::close(DIALOG);
            // The button that led here may be gone with what it offered.
            focus(result::ANSWER.into());
        });
        let drop =
            button("secondary", "drop-recovery", text.what_if_drop()).on("click", |_| dialog::close(DIALOG));
        el("dialog")
            .attr("id", DIALOG)
            .attr("aria-labelledby", "what-if-title")
            .attr("aria-describedby", "what-if-text")
            .on("close", move |_| then.draft.set(Draft::default()))
            .child(el("h2").attr("id", "what-if-title").child(text.what_if_title()))
            .child(live(move || self.answers(locale)))
            .child(el("div").class("actions").child(drop).child(keep))
    }

    /// What is tried, and the answer without and with it.
    fn answers(self, locale: Locale) -> Node {
        let text = locale.text();
        self.then.shown(&|then, after| {
            if then.customers.is_none() {
                return Node::List(Vec::new());
            }
            self.now.shown(&|now, before| {
                let who = text.what_if_text(&who(locale, before, now, then));
                el("div")
                    .class("cases")
                    .child(el("p").attr("id", "what-if-text").child(who))
                    .child(self.case(locale, text.what_if_now(), before, now))
                    .child(self.case(locale, text.what_if_then(), after, then))
                    .into()
            })
        })
    }

    /// One of the two answers.
    fn case(self, locale: Locale, title: &str, answer: &Evaluation, draft: &Draft) -> Node {
        el("div")
            .class("case")
            .child(el("h3").child(title))
            .child(result::verdict_and_tiers(locale, answer, draft, self))
            .into()
    }
}

/// The customers whose users are tried, the first few by name.
fn who(locale: Locale, answer: &Evaluation, now: &Draft, then: &Draft) -> String {
    let (Some(now), Some(then)) = (&now.customers, &then.customers) else { return String::new() };
    let mut names = Vec::new();
    let mut more: u64 = 0;
    for excluded in &answer.excluded {
        let Some(deployment) = now.deployment_at(excluded.deployment) else { continue };
        if then.deployment_at(excluded.deployment) == Some(deployment) {
            continue;
        }
        if names.len() < NAMED {
            let customer = words::customer(locale, now, excluded.deployment);
            names.push(format!("{customer} ({})", words::workload(locale, deployment)));
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
