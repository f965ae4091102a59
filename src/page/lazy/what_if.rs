//! What could be recovered for a tier, and what is tried of it.
//!
//! What is tried is a changed copy of the draft, in a calculator of its own: the same rules answer, and the
//! same views show it. It refuses to change the draft itself.

use leptos::prelude::*;

use crate::page::{
    controls::{button, dialog, names::sentence},
    lazy::history::History,
    state::Calculator,
    view::{El, Node, el},
};
use crate::{
    input::draft::Draft,
    rules::{Evaluation, TierId, evaluation::TierResult},
    text::{self, Locale, Recovery},
};

/// The id of the dialog that shows what is tried.
pub const DIALOG: &str = "what-if";

/// What is entered, and what is tried.
#[derive(Clone, Copy)]
pub struct WhatIf {
    /// What is entered.
    pub now: Calculator,
    /// What is tried; it holds nothing while nothing is.
    pub then: Calculator,
    /// Where keeping it can be taken back.
    pub history: History,
}

impl WhatIf {
    /// Nothing is tried yet. Call at the root, so that its signals outlive every view.
    pub fn new(now: Calculator, history: History) -> Self {
        Self { now, then: Calculator::default(), history }
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
        for recovery in text::recoveries(locale, tier, evaluation, draft) {
            let words = el("span").child(sentence(locale, &recovery.words));
            steps.push(el("li").child(words).child(self.attempt(locale, tier.tier, recovery)).into());
        }
        let list = |steps| {
            el("div")
                .class("recover")
                .child(el("h4").child(locale.text().recover_title()))
                .child(el("ul").child(Node::List(steps)))
        };
        (!steps.is_empty()).then(|| list(steps))
    }

    /// The button that tries a recovery. Its name says for which tier: another may be offered the same in the same words.
    fn attempt(self, locale: Locale, tier: TierId, recovery: Recovery) -> El {
        let text = locale.text();
        let Recovery { words, positions } = recovery;
        let is_one = positions.len() == 1;
        let (action, label) =
            if is_one { ("try-recovery", text.what_if_try()) } else { ("try-all", text.what_if_try_all()) };
        let name = text.sentence_noted(label, text::tier(locale, tier));
        let button =
            button("secondary", action, label).attr("aria-label", &text.sentence_labelled(&name, &words));
        button.on("click", move |_| {
            let mut draft = self.now.copy();
            draft.recover(&positions);
            self.then.draft.set(draft);
            dialog::open(DIALOG);
        })
    }
}
