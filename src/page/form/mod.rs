//! What the visitor is asked: market, users, people.

mod people;
mod person_row;
mod reset;
mod users;

use leptos::prelude::*;

use crate::page::{
    action, chunk,
    controls::{choice, group, names::sentence},
    state::Calculator,
    view::{El, each, el},
    waiting::waiting,
};
use crate::{
    input::draft::market_word,
    rules::{Market, TierId},
    text::Locale,
};

/// The form in `locale`. It is never submitted anywhere.
pub fn form(calculator: Calculator, locale: Locale) -> El {
    let text = locale.text();
    el("form")
        .attr("id", "company")
        .class("company")
        .attr("aria-labelledby", "company-title")
        .attr("autocomplete", "off")
        .attr("novalidate", "")
        .on("submit", |event| event.prevent_default())
        .child(waiting(calculator, locale, action::LINK, text.waiting_answer()))
        .child(chunk::added(calculator, |chunk_views| chunk_views.notice))
        .child(el("h2").attr("id", "company-title").class("visually-hidden").child(text.form_title()))
        .child(el("p").class("hint").child(text.form_optional()))
        .child(market(calculator, locale))
        .child(users::users(calculator, locale))
        .child(people::people(calculator, locale))
        .child(reset::reset(calculator, locale))
}

fn market(calculator: Calculator, locale: Locale) -> El {
    let text = locale.text();
    let draft = calculator.draft;
    let silver = Calculator::program().tiers.iter().find(|tier| tier.id == TierId::Silver);
    let hint = silver.map(|silver| {
        let users = silver.active_entitlements;
        text.market_hint(&locale.number(users.developed), &locale.number(users.developing))
    });
    let choices = [
        (None, text.market_unsure()),
        (Some(Market::Developed), text.market_developed()),
        (Some(Market::Developing), text.market_developing()),
    ];
    let choices = choices.map(|(market, label)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "market")
            .attr("value", market.map_or("", market_word))
            .live_checked(move || draft.with(|draft| draft.market == market))
            .on("change", move |_| draft.update(|draft| draft.market = market));
        choice(input, label)
    });
    group("market-question", text.market_legend())
        .class("market")
        .attr("aria-describedby", "market-hint")
        .child(el("div").class("choices").child(each(choices)))
        .child(
            el("p")
                .class("hint")
                .attr("id", "market-hint")
                .child(sentence(locale, &hint.unwrap_or_default())),
        )
}
