//! The rows on the screen, out of however many there are.
//!
//! Only what can be seen is in the document, with a margin: ten thousand rows are a tenth of a million
//! fields, and leaving them all to the browser's `content-visibility` costs seconds to build and a
//! pause at every keystroke (docs/decisions/render-visible-rows-only.md has the figures). All rows have the same height,
//! which the style sheet gives; so how far somebody has scrolled says which rows to show.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{
    Customers,
    listing::Listing,
    reveal,
    row::row,
    row_ids::{COUNT, ROWS, key_of},
};
use crate::page::{
    controls::focus::focused,
    view::{El, Node, each, el, keyed, live},
};

/// The list that scrolls.
pub fn rows(customers: Customers) -> El {
    let Customers { calculator, listing, locale, .. } = customers;
    let inner = el("ul").live_style(move || {
        let before = listing.with(|listing| listing.window.0).min(length(customers));
        format!("--rows:{};--before:{before}", length(customers))
    });
    let on_screen = live(move || {
        calculator.draft.with(|draft| {
            let Some(portfolio) = &draft.customers else { return Node::List(Vec::new()) };
            listing.with(|listing| {
                let (first, end) = listing.window;
                let keys = (first..end.min(listing.length(portfolio)))
                    .filter_map(|position| Some((listing.key_at(portfolio, position)?, position)));
                each(keys.map(|(key, position)| keyed(key, move || row(customers, key, position))))
            })
        })
    });
    el("div")
        .attr("id", ROWS)
        .class("rows")
        .attr("role", "group")
        .attr("tabindex", "0")
        .attr("aria-label", locale.text().customers_list())
        .attr("aria-describedby", COUNT)
        .live_attr("hidden", move || (length(customers) == 0).then(String::new))
        .on("scroll", move |_| follow(customers))
        .child(inner.child(on_screen))
}

fn length(customers: Customers) -> usize {
    customers.calculator.draft.with(|draft| {
        let length = |portfolio| customers.listing.with(|listing| listing.length(portfolio));
        draft.customers.as_ref().map_or(0, length)
    })
}

/// How many rows there are, and how many of them are listed.
pub fn count(customers: Customers) -> String {
    let Customers { calculator, locale, .. } = customers;
    let text = locale.text();
    let listed = length(customers) as u64;
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

/// Shows the rows that somebody has scrolled to.
fn follow(customers: Customers) {
    let Some(list) = reveal::list() else { return };
    let length = i32::try_from(length(customers)).unwrap_or(i32::MAX);
    let height = list.scroll_height().checked_div(length).unwrap_or(1).max(1);
    let rows_in = |pixels: i32| usize::try_from(pixels.checked_div(height).unwrap_or(0)).unwrap_or(0);
    let first = rows_in(list.scroll_top());
    let window = Listing::window_at(first, rows_in(list.client_height()).saturating_add(1));
    if customers.listing.with_untracked(|listing| listing.window) != window {
        keep_focus(customers, &list, window);
        customers.listing.update(|listing| listing.window = window);
    }
}

/// Moves the keyboard from a row that is about to leave to the list, or it would be lost.
fn keep_focus(customers: Customers, list: &HtmlElement, (first, end): (usize, usize)) {
    let Some(key) = focused().and_then(|field| key_of(&field.id())) else { return };
    let position = customers.calculator.draft.with_untracked(|draft| {
        let portfolio = draft.customers.as_ref()?;
        customers.listing.with_untracked(|listing| listing.position_of(portfolio, key))
    });
    if !position.is_some_and(|position| (first..end).contains(&position)) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = list.focus_with_options(&options);
    }
}
