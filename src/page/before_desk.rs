//! What the page as it is first loaded has in place of what the desk adds to the answer.
//!
//! What the answer can be taken away with opens the desk first.
//!
//! Without a list nothing is excluded, so there is nothing to recover or to try; the picture comes with it.

use leptos::prelude::*;

use crate::page::{
    action::Action,
    desk,
    state::Calculator,
    view::{El, Node, el},
};
use crate::{
    input::draft::Draft,
    rules::{Evaluation, evaluation::TierResult},
    text::Locale,
};

/// Nothing to try.
#[derive(Clone, Copy)]
pub struct WhatIf;

#[allow(clippy::unused_self, reason = "it is asked like the one that has something to try")]
impl WhatIf {
    /// Tries nothing.
    pub const fn new(_now: Calculator) -> Self {
        Self
    }

    /// Nothing.
    pub const fn recoverable(
        self,
        _locale: Locale,
        _tier: &TierResult,
        _evaluation: &Evaluation,
        _draft: &Draft,
    ) -> Option<El> {
        None
    }
}

/// Nothing is tried.
pub const fn what_if_dialog(_what_if: WhatIf, _locale: Locale) -> Node {
    Node::List(Vec::new())
}

/// No picture yet.
pub const fn users_picture(_locale: Locale, _evaluation: &Evaluation, _draft: &Draft) -> Node {
    Node::List(Vec::new())
}

/// The buttons that take the answer away, once there is one. Each opens the desk.
pub fn take_away(calculator: Calculator, locale: Locale) -> El {
    let text = locale.text();
    let button = |name: &'static str, label: &str, action: Action| {
        el("button")
            .attr("type", "button")
            .class("secondary")
            .attr("id", name)
            .attr("data-action", name)
            .on("click", move |_| desk::open(calculator, action))
            .child(label)
    };
    el("div")
        .class("actions")
        .live_attr("hidden", move || calculator.draft.with(|draft| draft.is_empty().then(String::new)))
        .child(button("print", text.take_away_print(), Action::Print))
        .child(button("copy-summary", text.take_away_copy(), Action::Copy))
        .child(button("copy-link", text.take_away_link(), Action::Link))
        .child(button("download-json", text.take_away_json(), Action::Json))
}
