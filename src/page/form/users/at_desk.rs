//! Active users at the desk: totals or the list of customers, two views of one evidence.

use leptos::prelude::*;

use super::totals;
use crate::{
    page::{
        lazy::{
            customers::{self, Customers, listing::Listing},
            import::{self, Importing, write},
        },
        state::Calculator,
        view::{Node, each, el, live},
    },
    text::Locale,
};

/// Totals or the list of customers.
pub fn entered(calculator: Calculator, locale: Locale) -> Node {
    let list = Customers { calculator, listing: RwSignal::new(Listing::default()), locale };
    let importing = Importing::new(list);
    provide_context(importing);
    let is_listed = Memo::new(move |_| calculator.draft.with(|draft| draft.customers.is_some()));
    let entered = live(move || {
        if is_listed.get() { customers::customers(list).into() } else { totals::totals(calculator, locale) }
    });
    let export = el("button")
        .attr("type", "button")
        .class("quiet")
        .attr("data-action", "export")
        .live_attr("hidden", move || calculator.draft.with(|draft| draft.is_empty().then(String::new)))
        .on("click", move |_| write(importing, "export"))
        .child(locale.text().import_export());
    let files = el("div").class("actions").child(import::import(importing)).child(export);
    let entered = el("div").class("entered").child(entered).child(customers::offer(list)).child(files);
    each([customers::merge(list, is_listed), import::catching(entered, importing)])
}

/// What forgets everything besides the draft: what could be taken back, and the last import. To be asked for
/// once [`entered`] is built.
pub fn forgetter() -> impl Fn() + Copy + Send + 'static {
    let importing = use_context::<Importing>();
    move || {
        if let Some(importing) = importing {
            importing.forget();
        }
    }
}
