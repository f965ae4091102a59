//! Sorts the rows, once and on demand: a row stays where it is while it is being edited.

use leptos::prelude::*;

use super::{Customers, listing::Listing, order::CHOICES, reveal};
use crate::page::view::{El, each, el};

/// The choice of an order. It shows the last one: rows stay where they are while they are edited.
pub fn choice(customers: Customers) -> El {
    let Customers { history, listing, locale, .. } = customers;
    let text = locale.text();
    let option = |word: &str, label: &str| el("option").attr("value", word).child(label);
    let shown = move |listing: &Listing| {
        let sorted = CHOICES.into_iter().find(|(by, _)| Some(*by) == listing.sorted);
        sorted.map_or("", |(_, word)| word).to_owned()
    };
    let select = el("select")
        .live_value(move || listing.with(shown))
        .on("change", move |event| {
            let word = event_target_value(&event);
            let Some((by, _)) = CHOICES.into_iter().find(|(_, name)| *name == word) else { return };
            let languages = js_sys::Array::of1(&locale.tag().into());
            history.act(text.customers_sorted(by.label(text)), &mut |draft| {
                if let Some(portfolio) = &mut draft.customers {
                    portfolio.rows.sort_by(|one, two| by.compare(one, two, &languages));
                }
            });
            reveal::list_anew(customers);
            listing.update(|listing| listing.sorted = Some(by));
        })
        .child(option("", text.customers_sort_choose()))
        .child(each(CHOICES.map(|(by, word)| option(word, by.label(text)))));
    el("label").class("tool").child(el("span").child(text.customers_sort())).child(select)
}
