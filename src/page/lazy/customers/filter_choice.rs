//! The choice of which rows are listed.

use leptos::prelude::*;

use super::{
    Customers,
    filter::{ALL, DUPLICATES, Filter, INCOMPLETE, NOT_COUNTED},
    reveal,
};
use crate::page::{
    state::Calculator,
    view::{El, each, el},
};

/// The choice of what is listed.
pub fn choice(customers: Customers) -> El {
    let Customers { listing, locale, .. } = customers;
    let text = locale.text();
    let option = |word: &str, label: &str| el("option").attr("value", word).child(label);
    let workloads = Calculator::program().workloads.iter();
    let workloads = workloads.map(|workload| option(&workload.id, locale.of(&workload.name)));
    let select = el("select")
        .live_value(move || listing.with(|listing| listing.filter.word().to_owned()))
        .on("change", move |event| {
            reveal::list(customers, Filter::of(&event_target_value(&event)));
        })
        .child(option(ALL, text.customers_filter_all()))
        .child(option(NOT_COUNTED, text.customers_filter_not_counted()))
        .child(option(INCOMPLETE, text.customers_filter_incomplete()))
        .child(option(DUPLICATES, text.customers_filter_duplicates()))
        .child(each(workloads));
    el("label").class("tool").child(el("span").child(text.customers_filter())).child(select)
}
