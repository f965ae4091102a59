//! What the columns are, said by the visitor, with the first things in each to look at.

use leptos::prelude::*;

use super::{
    close_button::close_button,
    context::ImportContext,
    detected_layout::DetectedLayout,
    layout::layout,
    stage::Import,
    step_header::{file, title},
    steps,
};
use crate::{
    csv::Column,
    page::{
        controls::{button, choice},
        state::Calculator,
        view::{El, Node, each, el, live},
    },
    text::{self, Locale},
};

/// The columns, each with a choice of what it is.
pub fn mapping(importing: ImportContext, import: &Import) -> Node {
    let locale = importing.customers.locale;
    let text = locale.text();
    let detected = &import.layout;
    let width =
        detected.preview.iter().map(Vec::len).chain([detected.columns.len(), detected.header.len()]).max();
    let columns = (0..width.unwrap_or(0)).map(|index| column(importing, detected, index));
    let is_missing = move || importing.import.with(|import| !import.layout.has_all_columns());
    let go = button("primary", "read-list", text.import_read_it())
        .live_attr("disabled", move || is_missing().then(String::new))
        .on("click", move |_| steps::read(importing));
    let list = el("div")
        .child(title(text.import_mapping_title()))
        .child(file(importing))
        .child(el("p").child(text.import_mapping_text()))
        .child(layout(importing, detected))
        .child(header(importing))
        .child(el("ul").class("file-columns").child(each(columns)));
    el("div")
        .class("mapping")
        .child(list.class("scrolled"))
        .child(
            el("p")
                .class("warning")
                .attr("role", "status")
                .child(live(move || if is_missing() { text.import_mapping_missing() } else { "" })),
        )
        .child(el("div").class("actions").child(go).child(close_button(importing)))
        .into()
}

/// Whether the first row names the columns, or is one of the rows.
fn header(importing: ImportContext) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("data-action", "has-header")
        .live_checked(move || importing.import.with(|import| import.layout.has_header))
        .on("change", move |event| {
            let has_header = event_target_checked(&event);
            importing.import.update(|import| import.layout.set_header(has_header));
        });
    choice(input, importing.customers.locale.text().import_header())
}

/// The choice of what one column is, and the first things in it.
fn column(importing: ImportContext, detected: &DetectedLayout, index: usize) -> El {
    let locale = importing.customers.locale;
    let program = Calculator::program();
    let name = text::column(locale, &detected.header, index);
    let now = detected.columns.get(index).copied().unwrap_or(Column::Ignored);
    let options = choices(locale).into_iter().map(|(column, label)| {
        let option = el("option").attr("value", column.word(program)).child(label);
        if column == now { option.attr("selected", "") } else { option }
    });
    let select = el("select").on("change", move |event| {
        let chosen = Column::of_word(program, &event_target_value(&event)).unwrap_or(Column::Ignored);
        importing.import.update(|import| {
            let columns = &mut import.layout.columns;
            if columns.len() <= index {
                columns.resize(index.saturating_add(1), Column::Ignored);
            }
            // Only one column can be the customer's; the one chosen last is meant.
            for (other, column) in columns.iter_mut().enumerate() {
                if other == index {
                    *column = chosen;
                } else if *column == chosen {
                    *column = Column::Ignored;
                }
            }
        });
    });
    let cells =
        detected.preview.iter().filter_map(|row| row.get(index)).filter(|cell| !cell.trim().is_empty());
    let cells = cells.map(|cell| el("li").child(cell.as_str()));
    el("li")
        .child(el("label").child(el("span").child(name)).child(select.child(each(options))))
        .child(el("ul").child(each(cells)))
}

fn choices(locale: Locale) -> Vec<(Column, String)> {
    let text = locale.text();
    let mut choices = vec![
        (Column::Ignored, text.import_ignore().to_owned()),
        (Column::Customer, text.customers_name().to_owned()),
        (Column::Workload, text.customers_workload().to_owned()),
        (Column::Users, text.customers_users().to_owned()),
        (Column::Licence, text.customers_licence().to_owned()),
        (Column::Association, text.customers_association().to_owned()),
    ];
    let workloads = Calculator::program().workloads.iter().enumerate();
    choices.extend(
        workloads
            .map(|(index, named)| (Column::UsersOf(index), text.import_users_of(locale.of(&named.name)))),
    );
    choices
}
