//! Active users at the desk: totals or the list of customers, two views of one evidence.

use leptos::prelude::*;

use super::totals;
use crate::{
    page::{
        calculator::Calculator,
        customers::{self, Customers, listing::Listing},
        element::{Node, each, live},
    },
    words::Locale,
};

/// Totals or the list of customers.
pub fn entered(calculator: Calculator, locale: Locale) -> Node {
    let list = Customers { calculator, listing: RwSignal::new(Listing::default()), locale };
    let is_listed = Memo::new(move |_| calculator.draft.with(|draft| draft.customers.is_some()));
    let entered = live(move || {
        if is_listed.get() { customers::customers(list).into() } else { totals::totals(calculator, locale) }
    });
    each([customers::merge(list, is_listed).into(), entered, customers::offer(list).into()])
}
