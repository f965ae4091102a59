//! The answer, live: the verdict, what would settle it, both tiers, and other readings.

use leptos::prelude::*;

use super::{
    announcer,
    calculator::Calculator,
    element::{El, Node, each, el, live},
    reading_choice, take_away, tier_card,
};
use crate::{
    exchange::draft::{Draft, portfolio::Portfolio},
    rules::{Evaluation, TierId},
    words::{self, Locale},
};

/// The id of the answer's section.
pub const ANSWER: &str = "answer";

/// Whether nothing that bears on the verdict has been entered.
pub fn is_empty(draft: &Draft) -> bool {
    draft.market.is_none()
        && draft.people.is_empty()
        && !draft.nobody
        && draft.users.iter().all(String::is_empty)
        && draft.customers.as_ref().is_none_or(Portfolio::is_empty)
}

/// The answer's section in `locale`.
pub fn result(calculator: Calculator, locale: Locale) -> El {
    el("section")
        .class("answer")
        .attr("id", ANSWER)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "answer-title")
        .child(
            el("h2").attr("id", "answer-title").class("visually-hidden").child(locale.text().verdict_title()),
        )
        .child(announcer::region())
        .child(reading_choice::tried(calculator, locale))
        .child(live(move || {
            calculator.draft.with(|draft| calculator.evaluation.with(|answer| shown(locale, answer, draft)))
        }))
        .child(take_away::take_away(calculator, locale))
        .child(reading_choice::differs(calculator, locale))
        .child(reading_choice::choices(calculator, locale))
}

/// The verdict in a line that leads to the answer, for screens on which the form hides it.
pub fn answer_line(calculator: Calculator, locale: Locale) -> El {
    el("a").class("answer-line").attr("href", &format!("#{ANSWER}")).child(live(move || {
        calculator.draft.with(|draft| {
            calculator.evaluation.with(|answer| words::verdict(locale, answer, is_empty(draft)).0)
        })
    }))
}

fn shown(locale: Locale, evaluation: &Evaluation, draft: &Draft) -> Node {
    let tiers = evaluation.tiers.iter().map(|tier| tier_card::tier_card(locale, tier, evaluation, draft));
    each([verdict(locale, evaluation, draft), el("div").class("tiers").child(each(tiers))])
}

fn verdict(locale: Locale, evaluation: &Evaluation, draft: &Draft) -> El {
    let text = locale.text();
    let (title, explained) = words::verdict(locale, evaluation, is_empty(draft));
    let unread = words::unread(locale, draft);
    let steps = words::to_know(locale, evaluation, draft);
    let id = |tier: Option<TierId>| tier.map_or("none", TierId::id);
    el("div")
        .class("verdict")
        .attr("data-tier", id(evaluation.tier))
        .attr("data-possible", id(evaluation.possible))
        .child(el("p").class("verdict-title").child(title))
        .child(el("p").class("verdict-text").child(explained))
        .child(el("p").class("error").shown(unread.is_some()).child(unread.unwrap_or_default()))
        .child(
            el("div")
                .class("to-know")
                .shown(!steps.is_empty())
                .child(el("p").child(text.verdict_to_know()))
                .child(el("ul").child(each(steps.into_iter().map(|step| el("li").child(step))))),
        )
}
