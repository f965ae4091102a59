//! One row: a workload at a customer, whether it counts, and if not why.

use super::{
    Customers, edit,
    row_fields::{association, customer, licence, users, workload},
    row_handle::RowHandle,
    row_ids::id,
};
use crate::{
    input::draft::portfolio::{Row, Standing},
    page::{
        controls::double_click,
        view::{El, each, el, live},
    },
    text::{self, Text},
};

/// What is in each column, where each row is one line; elsewhere each field says it.
pub fn head(customers: Customers) -> El {
    let text = customers.locale.text();
    let columns = [
        text.customers_name(),
        text.customers_workload(),
        text.customers_users(),
        text.customers_licence(),
        text.customers_association(),
        text.customers_standing(),
    ];
    let column = |name: &str| el("span").attr("role", "columnheader").child(name);
    let actions = el("span").attr("role", "columnheader");
    el("div")
        .class("row-head")
        .attr("role", "row")
        .child(each(columns.map(column)))
        .child(actions.child(el("span").class("visually-hidden").child(text.customers_actions())))
}

/// A cell of the row, with the name of its column.
fn cell(this: RowHandle, part: &'static str, label: &str, field: El) -> El {
    let label = el("label").attr("for", &format!("{}{part}", id(this.key))).child(label);
    el("div").class("cell").attr("role", "cell").child(label).child(field)
}

/// The row with `key`, which stands about `near`.
pub fn row(customers: Customers, key: u32, near: usize) -> El {
    let this = RowHandle { customers, key, near };
    let locale = customers.locale;
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
    let is_repeated = move || this.with(|shown| shown.is_repeated);
    let standing = el("p")
        .class("standing")
        .attr("id", &format!("{}.standing", id(key)))
        .live_attr("data-standing", move || Some(this.with(|shown| standing_word(&shown.row)).to_owned()))
        .child(live(move || this.with(|shown| text::standing(locale, &shown.row))))
        .child(" ")
        .child(
            el("span")
                .class("repeats")
                .child(live(move || if is_repeated() { text.customers_duplicate() } else { "" })),
        );
    let place = move || this.with(|shown| shown.place);
    el("div")
        .class("row")
        .attr("role", "row")
        // The first is the head.
        .live_attr("aria-rowindex", move || Some(place().saturating_add(2).to_string()))
        .live_attr("data-place", move || Some(place().saturating_add(1).to_string()))
        .child(cell(this, "", text.customers_name(), customer(this)))
        .child(cell(this, ".workload", text.customers_workload(), workload(this)))
        .child(cell(this, ".users", text.customers_users(), users(this)))
        .child(cell(this, ".licence", text.customers_licence(), licence(this)))
        .child(cell(this, ".association", text.customers_association(), association(this)))
        .child(el("div").class("cell").attr("role", "cell").child(standing))
        .child(
            el("div")
                .class("row-actions")
                .attr("role", "cell")
                .child(
                    button("duplicate-row", Text::customers_copy)
                        .on("click", move |_| edit::duplicate(customers, key)),
                )
                .child(button("remove-row", Text::customers_remove).on("click", move |event| {
                    if !double_click::is_double_click(&event) {
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
