//! The rows of a file that only add up others.
//!
//! It refuses to count them unasked: they are left out until the visitor says that they count.

use leptos::prelude::*;

use super::{context::ImportContext, import_preview::ImportPreview, stage::Import, steps};
use crate::page::{
    controls::button,
    view::{Node, el},
};

/// Rows of totals, with a way to count them after all and back.
pub fn totals_rows(importing: ImportContext, import: &Import, preview: &ImportPreview) -> Option<Node> {
    let locale = importing.customers.locale;
    let text = locale.text();
    let counts = import.choices.counts_totals;
    let totals = &preview.totals;
    if totals.count == 0 && !counts {
        return None;
    }
    let said = if counts {
        text.import_totals_counted().to_owned()
    } else {
        text.import_totals(totals.count, &totals.names(locale), &locale.number(totals.count))
    };
    let label = if counts { text.import_leave_totals() } else { text.import_count_totals() };
    let change = button("quiet", "count-totals", label).on("click", move |_| {
        importing.import.update(|import| import.choices.counts_totals = !counts);
        steps::read(importing);
    });
    Some(el("p").class("totals-said").child(said).child(" ").child(change).into())
}
