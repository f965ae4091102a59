//! One row: a workload at a customer, whether it counts, and if not why.

use leptos::prelude::*;

use super::{
    Customers, edit,
    row_fields::{association, customer, licence, users, workload},
    row_ids::id,
    this_row::ThisRow,
};
use crate::{
    input::draft::portfolio::{Row, Standing},
    page::{
        controls::second_click,
        view::{El, el, live},
    },
    rules::duplicates::Duplicate,
    text::{self, Text},
};

/// The row with `key`, which stands about `near`.
pub fn row(customers: Customers, key: u32, near: usize) -> El {
    let this = ThisRow { customers, key, near };
    let Customers { calculator, locale, .. } = customers;
    let text = locale.text();
    let button = |action: &'static str, label: fn(Text, &str) -> String| {
        el("button")
            .attr("type", "button")
            .class("icon")
            .attr("data-action", action)
            .live_attr("title", move || Some(label(locale.text(), &this.name())))
            .child(
                el("span").class("visually-hidden").child(live(move || label(locale.text(), &this.name()))),
            )
    };
    let repeats = move || {
        this.with(|portfolio, place, _| {
            let position = portfolio.position_of(place).map(Duplicate::Deployment);
            calculator.evaluation.with(|answer| position.is_some_and(|one| answer.warnings.contains(&one)))
        })
    };
    let standing = el("p")
        .class("standing")
        .attr("id", &format!("{}.standing", id(key)))
        .live_attr("data-standing", move || Some(this.with(|_, _, row| standing_word(row)).to_owned()))
        .child(live(move || {
            let mut said = this.judged(|row| text::standing(locale, row));
            if repeats() {
                said.push(' ');
                said += text.customers_duplicate();
            }
            said
        }));
    el("li")
        .class("row")
        .live_attr("aria-posinset", move || {
            Some(this.with(|_, place, _| place.saturating_add(1)).to_string())
        })
        .live_attr("aria-setsize", move || {
            Some(this.with(|portfolio, _, _| portfolio.rows.len()).to_string())
        })
        .child(customer(this))
        .child(workload(this))
        .child(users(this))
        .child(licence(this))
        .child(association(this))
        .child(standing)
        .child(
            el("div")
                .class("row-actions")
                .child(
                    button("duplicate-row", Text::customers_copy)
                        .on("click", move |_| edit::duplicate(customers, key)),
                )
                .child(button("remove-row", Text::customers_remove).on("click", move |event| {
                    if !second_click::is(&event) {
                        edit::remove(customers, key);
                    }
                })),
        )
}

/// How a row stands, for styles and tests.
fn standing_word(row: &Row) -> &'static str {
    match Standing::of(&row.deployment) {
        Standing::Counts(_) => "counts",
        Standing::Excluded(_) => "excluded",
        Standing::Open(_) => "open",
    }
}
