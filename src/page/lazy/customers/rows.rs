//! The rows on the screen, out of however many there are.
//!
//! Only what can be seen is in the document, with a margin: ten thousand rows are a tenth of a million
//! fields, and leaving them all to the browser's `content-visibility` costs seconds to build and a
//! pause at every keystroke (docs/decisions/render-visible-rows-only.md has the figures). All rows have the same height,
//! which the style sheet gives; so the place of the list on the screen says which rows to show. It scrolls with the page.

use leptos::prelude::*;

use super::{
    Customers,
    row::{head, row},
    row_ids::{COUNT, ROWS, TABLE},
    viewport,
};
use crate::page::view::{El, Node, each, el, keyed, live};

/// The table, as tall as all rows together.
pub fn rows(customers: Customers) -> El {
    let Customers { calculator, listing, snapshots, locale, .. } = customers;
    let on_screen = live(move || {
        calculator.draft.with(|draft| {
            let Some(portfolio) = &draft.customers else { return Node::List(Vec::new()) };
            let keys: Vec<_> = listing.with(|listing| {
                let (first, end) = listing.window;
                (first..end.min(listing.length(portfolio)))
                    .filter_map(|position| Some((listing.key_at(portfolio, position)?, position)))
                    .collect()
            });
            calculator.evaluation.with(|answer| snapshots.take(portfolio, answer, &keys));
            each(keys.into_iter().map(|(key, position)| keyed(key, move || row(customers, key, position))))
        })
    });
    let rows = el("div")
        .attr("id", ROWS)
        .class("rows")
        .attr("role", "rowgroup")
        .live_style(move || {
            let length = customers.length();
            let (before, end) = listing.with(|listing| listing.window);
            format!("--rows:{length};--before:{};--end:{}", before.min(length), end.min(length))
        })
        .child(el("div").class("gap"))
        .child(on_screen)
        .child(el("div").class("gap"));
    viewport::follow(customers);
    el("div")
        .attr("id", TABLE)
        .class("table")
        .attr("role", "table")
        .attr("tabindex", "-1")
        .attr("aria-label", locale.text().customers_list())
        .attr("aria-describedby", COUNT)
        .live_attr("aria-rowcount", move || Some(customers.length().saturating_add(1).to_string()))
        .live_attr("hidden", move || (customers.length() == 0).then(String::new))
        .child(head(customers))
        .child(rows)
}

/// How many rows there are, and how many of them are listed.
pub fn count(customers: Customers) -> String {
    let Customers { calculator, locale, .. } = customers;
    let text = locale.text();
    let listed = customers.length() as u64;
    calculator.draft.with(|draft| {
        let Some(portfolio) = &draft.customers else { return String::new() };
        let rows = portfolio.rows.len() as u64;
        let rest = portfolio.rest.iter().fold(0, |rows: u64, group| rows.saturating_add(group.rows));
        let mut words = if rows == 0 {
            text.customers_none().to_owned()
        } else if listed == rows {
            text.customers_count(rows, &locale.number(rows))
        } else {
            text.customers_count_listed(&locale.number(listed), &locale.number(rows))
        };
        if rest > 0 {
            words.push(' ');
            words += &text.customers_count_rest(&locale.number(rest));
        }
        words
    })
}
