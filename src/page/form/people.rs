//! People: rows that come and go, each with what the person has passed or holds.

use leptos::prelude::*;

use crate::page::{
    controls::{choice, focus::focus, group},
    element_ids::ADD_PERSON,
    form::person_row,
    state::Calculator,
    view::{El, each, el, keyed, live},
};
use crate::{
    input::draft::{Draft, NO_ONE_ELSE, person_name},
    text::Locale,
};

/// The fieldset, with one row for each person.
pub fn people(calculator: Calculator, locale: Locale) -> El {
    let text = locale.text();
    let draft = calculator.draft;
    let rows = live(move || {
        draft.with(|draft| {
            let row = |key| keyed(key, move || person_row::person_row(calculator, locale, key));
            each(draft.people.iter().map(|person| row(person.key)))
        })
    });
    let add = el("button")
        .attr("type", "button")
        .class("secondary")
        .attr("id", ADD_PERSON)
        .attr("data-action", ADD_PERSON)
        .on("click", move |_| {
            if let Some(key) = draft.try_update(Draft::add_person) {
                focus(person_name(key));
            }
        })
        .child(text.people_add());
    let label = move || {
        let is_listed = draft.with(|draft| !draft.people.is_empty());
        if is_listed { text.people_no_one_else() } else { text.people_nobody() }
    };
    let no_one_else = el("input")
        .attr("type", "checkbox")
        .attr("name", NO_ONE_ELSE)
        .attr("value", "yes")
        .live_checked(move || draft.with(|draft| draft.no_one_else))
        .on("change", move |event| {
            let no_one_else = event_target_checked(&event);
            draft.update(|draft| draft.no_one_else = no_one_else);
        });
    group("people-question", text.people_legend())
        .class("people")
        .attr("aria-describedby", "people-hint")
        .child(person_row::head(locale))
        .child(rows)
        .child(el("div").class("actions").child(add).child(choice(no_one_else, live(label))))
        .child(el("p").class("hint").attr("id", "people-hint").child(text.people_hint()))
}
