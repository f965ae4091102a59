//! What if users that do not count did: the answer before and after, side by side, to keep or to drop.
//!
//! What is tried changes a copy of the draft, and the rules answer for that copy as for any other. The
//! draft itself changes only when it is kept.

use leptos::prelude::*;

use super::{
    calculator::Calculator,
    dialog,
    element::{El, Node, each, el, live},
    focus::focus,
    result, tier_card,
};
use crate::{
    exchange::draft::Draft,
    rules::{Evaluation, evaluate},
    words::{self, Locale, Recovery},
};

const DIALOG: &str = "what-if";
/// How many customers are named.
const NAMED: usize = 3;

/// Which users are being tried.
#[derive(Clone, Copy)]
pub struct WhatIf {
    calculator: Calculator,
    /// Where they stand in the evidence; empty while nothing is tried.
    tried: RwSignal<Vec<usize>>,
}

impl WhatIf {
    /// Nothing is tried yet. Call at the root, so that the signal outlives every view.
    pub fn new(calculator: Calculator) -> Self {
        Self { calculator, tried: RwSignal::new(Vec::new()) }
    }

    /// The button that tries a recovery.
    pub fn attempt(self, locale: Locale, recovery: Recovery) -> El {
        let text = locale.text();
        let Recovery { words, positions } = recovery;
        let (action, label) = match positions.as_slice() {
            [_] => ("try-recovery", text.what_if_try()),
            _ => ("try-all", text.what_if_try_all()),
        };
        button("secondary", action, label).attr("aria-label", &[label, ": ", &words].concat()).on(
            "click",
            move |_| {
                self.tried.set(positions.clone());
                dialog::open(DIALOG);
            },
        )
    }

    /// The dialog, with nothing in it while nothing is tried.
    pub fn dialog(self, locale: Locale) -> El {
        let text = locale.text();
        let Self { calculator, tried } = self;
        let keep = button("primary", "keep-recovery", text.what_if_keep()).on("click", move |_| {
            let positions = tried.get_untracked();
            calculator.draft.update(|draft| draft.recover(&positions));
            dialog::close(DIALOG);
            // The button that led here may be gone with what it offered.
            focus(result::ANSWER.into());
        });
        let drop = button("secondary", "drop-recovery", text.what_if_drop())
            .attr("autofocus", "")
            .on("click", |_| dialog::close(DIALOG));
        let cases = live(move || {
            tried.with(|positions| {
                if positions.is_empty() {
                    return each::<Node>([]);
                }
                calculator.draft.with(|draft| {
                    calculator.evaluation.with(|now| before_and_after(locale, positions, draft, now))
                })
            })
        });
        el("dialog")
            .attr("id", DIALOG)
            .attr("aria-labelledby", "what-if-title")
            .attr("aria-describedby", "what-if-text what-if-then")
            .on("close", move |_| tried.set(Vec::new()))
            .child(el("h2").attr("id", "what-if-title").child(text.what_if_title()))
            .child(cases)
            .child(el("div").class("actions").child(keep).child(drop))
    }
}

fn button(class: &'static str, action: &str, label: &str) -> El {
    el("button").attr("type", "button").class(class).attr("data-action", action).child(label)
}

fn before_and_after(locale: Locale, positions: &[usize], draft: &Draft, now: &Evaluation) -> Node {
    let text = locale.text();
    let program = Calculator::program();
    let mut changed = draft.clone();
    changed.recover(positions);
    let then = evaluate(program, &changed.evidence(program), changed.readings);
    each([
        el("p").attr("id", "what-if-text").child(text.what_if_text(&who(locale, positions, draft))),
        el("div").class("cases").child(case(locale, "what-if-now", text.what_if_now(), now)).child(case(
            locale,
            "what-if-then",
            text.what_if_then(),
            &then,
        )),
    ])
}

/// The customers that are tried, the first few by name.
fn who(locale: Locale, positions: &[usize], draft: &Draft) -> String {
    let Some(portfolio) = &draft.customers else { return String::new() };
    let mut names: Vec<_> = positions
        .iter()
        .take(NAMED)
        .filter_map(|position| {
            let workload = words::workload(locale, portfolio.deployment_at(*position)?);
            Some([&words::customer(locale, portfolio, *position), " (", workload, ")"].concat())
        })
        .collect();
    let more = positions.len().saturating_sub(NAMED);
    if more > 0 {
        names.push(locale.text().what_if_more(&locale.number(more as u64)));
    }
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    locale.list_and(&names)
}

/// One of the two answers: the verdict, and how both tiers stand.
fn case(locale: Locale, id: &str, title: &str, answer: &Evaluation) -> El {
    let (verdict, _) = words::verdict(locale, answer, false);
    let tiers = answer.tiers.iter().map(|tier| {
        let requirements = tier.requirements.iter().enumerate().map(|(position, requirement)| {
            let figures = words::figures(locale, requirement, words::thresholds(tier, position));
            el("p").child([words::requirement_name(locale, requirement.id), ": ", &figures].concat())
        });
        el("div")
            .attr("data-status", tier_card::status_word(tier.status))
            .child(el("h4").child(words::tier(locale, tier.tier)))
            .child(el("span").class("chip").child(words::status(locale, tier.status)))
            .child(each(requirements))
    });
    el("div")
        .class("case")
        .attr("id", id)
        .child(el("h3").child(title))
        .child(el("p").class("case-verdict").child(verdict))
        .child(each(tiers))
}
