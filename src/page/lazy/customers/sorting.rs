//! Sorts the rows, once and on demand: a row stays where it is while it is being edited.

use std::cmp::Ordering;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{Customers, reveal};
use crate::{
    input::draft::portfolio::{Row, Standing},
    page::view::{El, el},
};

/// What rows are sorted by.
#[derive(Clone, Copy)]
enum By {
    Customer,
    Workload,
    Users,
    Standing,
}

const CHOICES: [(By, &str); 4] = [
    (By::Customer, "customer"),
    (By::Workload, "workload"),
    (By::Users, "users"),
    (By::Standing, "standing"),
];

/// The choice of an order. It shows none: an edit may have undone the last one.
pub fn choice(customers: Customers) -> El {
    let Customers { history, locale, .. } = customers;
    let text = locale.text();
    let option = |word: &str, label: &str| el("option").attr("value", word).child(label);
    let select = el("select")
        .on("change", move |event| {
            let word = event_target_value(&event);
            let Some((by, _)) = CHOICES.into_iter().find(|(_, name)| *name == word) else { return };
            if let Some(select) = event.target() {
                select.unchecked_into::<web_sys::HtmlInputElement>().set_value("");
            }
            let languages = js_sys::Array::of1(&locale.tag().into());
            history.act(text.customers_sorted().into(), &mut |draft| {
                if let Some(portfolio) = &mut draft.customers {
                    portfolio.rows.sort_by(|one, two| by.compare(one, two, &languages));
                }
            });
            reveal::list_all(customers);
        })
        .child(option("", text.customers_sort_choose()))
        .child(option("customer", text.customers_name()))
        .child(option("workload", text.customers_workload()))
        .child(option("users", text.customers_sort_users()))
        .child(option("standing", text.customers_sort_standing()));
    el("label").class("tool").child(el("span").child(text.customers_sort())).child(select)
}

impl By {
    fn compare(self, one: &Row, two: &Row, languages: &js_sys::Array) -> Ordering {
        let customer = |row: &Row| row.deployment.customer.clone().unwrap_or_default();
        match self {
            // Rows without a name go last, as in a printed list.
            Self::Customer => {
                let (one, two) = (customer(one), customer(two));
                one.is_empty().cmp(&two.is_empty()).then_with(|| compared(&one, &two, languages))
            }
            Self::Workload => one.deployment.workload.cmp(&two.deployment.workload),
            Self::Users => two.deployment.active_users.cmp(&one.deployment.active_users),
            Self::Standing => rank(one).cmp(&rank(two)),
        }
    }
}

/// As the page's language puts names in order, whatever the language of the browser.
fn compared(one: &str, two: &str, languages: &js_sys::Array) -> Ordering {
    let options = js_sys::Object::new();
    js_sys::JsString::from(one).locale_compare(two, languages, &options).cmp(&0)
}

/// What needs attention comes first.
fn rank(row: &Row) -> u8 {
    match Standing::of(&row.deployment) {
        Standing::Excluded(_) => 0,
        Standing::Open(_) => 1,
        Standing::Counts(_) => 2,
    }
}
