//! The fields of a row. Up, down and Enter move to the same field of the next row, as in a table.

use leptos::{ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;

use super::{Customers, reveal, row_handle::RowHandle, row_ids::id};
use crate::{
    input::draft::{
        association_of, association_word, licence_of, licence_word,
        portfolio::{Row, UNCHOSEN},
    },
    page::{
        controls::{deferred_validation::validate_later, focus::element},
        lazy::deployment_options::{association_options, licence_options},
        state::Calculator,
        view::{El, each, el},
    },
    rules::program::Named,
    text::Text,
};

/// The customer's name.
pub fn customer(this: RowHandle) -> El {
    text_field(this, "", Text::customers_name, |row| {
        row.deployment.customer.as_deref().unwrap_or_default().to_owned()
    })
    .attr("dir", "auto")
    .on("input", move |event| {
        let typed = event_target_value(&event);
        this.change(|portfolio, place| {
            if let Some(row) = portfolio.rows.get_mut(place) {
                row.deployment.customer = (!typed.is_empty()).then(|| typed.into());
            }
        });
    })
}

/// Active users, as typed.
pub fn users(this: RowHandle) -> El {
    let field = text_field(this, ".users", Text::customers_users, |row| row.typed.clone());
    validate_later(field, this.key, move || this.customers.calculator.refresh())
        .attr("inputmode", "numeric")
        .attr("aria-describedby", &format!("{}.standing", id(this.key)))
        .live_attr("aria-invalid", move || Some(this.with(|shown| shown.row.problem.is_some()).to_string()))
        .on("input", move |event| {
            let typed = event_target_value(&event);
            this.change(|portfolio, place| portfolio.type_users(place, typed));
        })
}

/// The workload.
pub fn workload(this: RowHandle) -> El {
    let locale = this.customers.locale;
    let unchosen = option(("", locale.text().customers_choose()));
    let workloads = Calculator::program().workloads.iter();
    let workloads = workloads.map(|named| option((&*named.id, locale.of(&named.name))).untranslated());
    let options = [unchosen].into_iter().chain(workloads);
    choice(
        this,
        ".workload",
        Text::customers_workload,
        each(options),
        |row| {
            let workload = Calculator::program().workloads.get(row.deployment.workload);
            workload.map_or("", |workload| &workload.id)
        },
        |row, word| {
            let workload = Named::position(&Calculator::program().workloads, word);
            row.deployment.workload = workload.unwrap_or(UNCHOSEN);
        },
    )
}

/// The licence.
pub fn licence(this: RowHandle) -> El {
    choice(
        this,
        ".licence",
        Text::customers_licence,
        each(licence_options(this.customers.locale).map(option)),
        |row| licence_word(row.deployment.licence),
        |row, word| row.deployment.licence = licence_of(word),
    )
}

/// The association with the customer.
pub fn association(this: RowHandle) -> El {
    choice(
        this,
        ".association",
        Text::customers_association,
        each(association_options(this.customers.locale).map(option)),
        |row| association_word(Calculator::program(), row.deployment.association),
        |row, word| row.deployment.association = association_of(Calculator::program(), word),
    )
}

fn option((value, label): (&'static str, &'static str)) -> El {
    el("option").attr("value", value).child(label)
}

fn labelled(this: RowHandle, field: El, part: &'static str, label: fn(Text) -> &'static str) -> El {
    let text = this.customers.locale.text();
    field
        .attr("id", &format!("{}{part}", id(this.key)))
        .live_attr("aria-label", move || Some(text.customers_field(label(text), &this.name())))
}

fn text_field(
    this: RowHandle,
    part: &'static str,
    label: fn(Text) -> &'static str,
    value: fn(&Row) -> String,
) -> El {
    labelled(this, el("input"), part, label)
        .attr("type", "text")
        .attr("data-part", part)
        .live_value(move || this.with(|shown| value(&shown.row)))
        .on("keydown", move |event| move_on(this, part, event.unchecked_ref()))
}

fn choice(
    this: RowHandle,
    part: &'static str,
    label: fn(Text) -> &'static str,
    options: crate::page::view::Node,
    value: fn(&Row) -> &'static str,
    set: fn(&mut Row, &str),
) -> El {
    labelled(this, el("select"), part, label)
        .attr("data-part", part)
        .child(options)
        .live_value(move || this.with(|shown| value(&shown.row).to_owned()))
        .on("change", move |event| {
            let word = event_target_value(&event);
            this.change(|portfolio, place| {
                if let Some(row) = portfolio.rows.get_mut(place) {
                    set(row, &word);
                }
            });
        })
}

/// Goes to the same field of the row before or after.
fn move_on(this: RowHandle, part: &str, event: &KeyboardEvent) {
    let is_back = match event.key().as_str() {
        "ArrowUp" => true,
        "ArrowDown" | "Enter" => false,
        _ => return,
    };
    event.prevent_default();
    let Customers { calculator, listing, .. } = this.customers;
    let next = calculator.draft.with_untracked(|draft| {
        let portfolio = draft.customers.as_ref()?;
        listing.with_untracked(|listing| {
            let position = listing.position_of(portfolio, this.key)?;
            let next = if is_back { position.checked_sub(1) } else { position.checked_add(1) };
            listing.key_at(portfolio, next?)
        })
    });
    if let Some(next) = next {
        let field = format!("{}{part}", id(next));
        if element::<web_sys::HtmlElement>(&field).is_some() {
            reveal::enter(field);
        } else {
            reveal::field(this.customers, next, part);
        }
    }
}
