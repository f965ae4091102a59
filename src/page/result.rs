//! The answer, live: the verdict, what would settle it, both tiers, and other readings.

#[cfg(not(feature = "desk"))]
pub use super::before_desk::WhatIf;
#[cfg(not(feature = "desk"))]
use super::before_desk::{take_away, users_picture};
#[cfg(feature = "desk")]
pub use super::what_if::WhatIf;
use super::{
    announcer,
    calculator::Calculator,
    element::{El, Node, each, el, live},
    names::sentence,
    reading_choice, tier_card,
};
#[cfg(feature = "desk")]
use super::{take_away::take_away, users_picture::users_picture};
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
    let what_if = WhatIf::new(calculator);
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
        .child(live(move || calculator.shown(&|draft, answer| shown(locale, answer, draft, what_if))))
        .child(take_away(calculator, locale))
        .child(reading_choice::differs(calculator, locale))
        .child(reading_choice::choices(calculator, locale))
        .child(what_if.dialog(locale))
}

/// The verdict in a line that leads to the answer, for screens on which the form hides it.
pub fn answer_line(calculator: Calculator, locale: Locale) -> El {
    let verdict = move || {
        calculator
            .shown(&|draft, answer| sentence(locale, &words::verdict(locale, answer, is_empty(draft)).0))
    };
    el("a").class("answer-line").attr("href", &format!("#{ANSWER}")).child(el("span").child(live(verdict)))
}

fn shown(locale: Locale, evaluation: &Evaluation, draft: &Draft, what_if: WhatIf) -> Node {
    each([verdict_and_tiers(locale, evaluation, draft, what_if), users_picture(locale, evaluation, draft)])
}

/// The verdict and both tiers, as they are shown of what is entered and of what is tried.
pub fn verdict_and_tiers(locale: Locale, evaluation: &Evaluation, draft: &Draft, what_if: WhatIf) -> Node {
    let card = |tier| tier_card::tier_card(locale, tier, evaluation, draft, what_if);
    let tiers = evaluation.tiers.iter().map(card);
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
        .child(el("p").class("verdict-title").child(sentence(locale, &title)))
        .child(el("p").class("verdict-text").child(sentence(locale, &explained)))
        .child(
            el("p")
                .class("error")
                .shown(unread.is_some())
                .child(sentence(locale, &unread.unwrap_or_default())),
        )
        .child(
            el("div")
                .class("to-know")
                .shown(!steps.is_empty())
                .child(el("p").child(text.verdict_to_know()))
                .child(
                    el("ul")
                        .child(each(steps.into_iter().map(|step| el("li").child(sentence(locale, &step))))),
                ),
        )
}
