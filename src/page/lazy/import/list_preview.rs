//! What would be taken from a file, and what would not; the visitor decides.

use super::{
    apply::confirm,
    close_button::close_button,
    context::{ImportContext, STEP},
    files::download,
    import_preview::ImportPreview,
    missing_columns::missing_columns,
    stage::{Import, Stage},
    step_header::{file, title},
    steps,
    totals_rows::totals_rows,
    worker,
};
use crate::{
    input::draft::portfolio::MAX_ROWS,
    page::{
        controls::{button, choice, focus::focus},
        view::{El, Node, each, el},
    },
};

use leptos::prelude::*;

const COMPLETE: &str = "import.complete";

/// The list in a file.
pub fn list_preview(importing: ImportContext, import: &Import, preview: &ImportPreview) -> Node {
    let locale = importing.customers.locale;
    let text = locale.text();
    let beyond = preview.portfolio.rest.iter().fold(0, |rows: u64, group| rows.saturating_add(group.rows));
    let mut said = vec![text.import_good(preview.good, &locale.number(preview.good))];
    if beyond > 0 {
        said.push(text.import_beyond(beyond, &locale.number(MAX_ROWS as u64), &locale.number(beyond)));
    }
    if preview.bad > 0 {
        said.push(text.import_bad(preview.bad, &locale.number(preview.bad)));
    }
    let left_out = import.layout.left_out(locale);
    if !left_out.is_empty() {
        let left_out: Vec<_> = left_out.iter().map(String::as_str).collect();
        said.push(text.import_ignored(&locale.list(&left_out)));
    }
    let ImportPreview { headings, counted_totals, unknown, .. } = preview;
    if headings.count > 0 {
        let (names, count) = (headings.names(locale), locale.number(headings.count));
        said.push(text.import_headings(headings.count, &names, &count));
    }
    if counted_totals.count > 0 {
        let (names, count) = (counted_totals.names(locale), locale.number(counted_totals.count));
        said.push(text.import_counted_totals(counted_totals.count, &names, &count));
    }
    if unknown.count > 0 {
        let (names, count) = (unknown.names(locale), locale.number(unknown.count));
        said.push(text.import_unknown(unknown.count, &count, &names));
    }
    let verdict = (preview.good > 0)
        .then(|| el("p").class("import-verdict").child(text.import_verdict(&preview.verdict)));
    let use_it = (preview.good > 0)
        .then(|| button("primary", "use-list", text.import_use()).on("click", move |_| confirm(importing)));
    let change = button("secondary", "change-columns", text.import_change_columns()).on("click", move |_| {
        importing.import.update(|import| import.stage = Stage::Mapping);
        focus(STEP.into());
    });
    let list = el("div")
        .child(title(text.import_done_title()))
        .child(file(importing))
        .child(
            el("div")
                .attr("role", "status")
                .child(el("ul").child(each(said.into_iter().map(|said| el("li").child(said))))),
        )
        .child(each(totals_rows(importing, import, preview)))
        .child(each(missing_columns(importing, import).filter(|_| preview.good > 0)))
        .child(each(verdict))
        .child(each((preview.bad > 0).then(|| problems(importing, preview))))
        .child(each((preview.good > 0).then(|| complete(importing))))
        .child(el("p").class("hint").child(text.import_replaces()));
    el("div")
        .class("outcome")
        .child(list.class("scrolled"))
        .child(el("div").class("actions").child(each(use_it)).child(change).child(close_button(importing)))
        .into()
}

/// What says that no customer is missing from the file: a list is not complete unasked (rule 6).
fn complete(importing: ImportContext) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("id", COMPLETE)
        .attr("name", COMPLETE)
        .attr("value", "yes")
        .live_checked(move || importing.import.with(|import| import.choices.complete))
        .on("change", move |event| {
            let complete = event_target_checked(&event);
            steps::set_choice(importing, COMPLETE, |choices| choices.complete = complete);
        });
    choice(input, importing.customers.locale.text().import_complete())
}

/// What is wrong with the rows with problems, as far as it is shown, and all of them as a file.
fn problems(importing: ImportContext, preview: &ImportPreview) -> El {
    let text = importing.customers.locale.text();
    let head = [text.import_line(), text.import_cell_column(), text.import_value(), text.import_reason()];
    let head = head.map(|name| el("th").attr("scope", "col").child(name));
    let shown = &preview.problems;
    let rows = shown.iter().map(|problem| {
        let cells =
            problem.iter().map(|cell| el("td").attr("data-name", text.import_line()).child(cell.as_str()));
        el("tr").child(each(cells))
    });
    let more = (preview.problem_count > shown.len() as u64).then(|| {
        let shown = importing.customers.locale.number(shown.len() as u64);
        el("p").class("hint").child(text.import_problems_more(&shown))
    });
    let download = button("quiet", "download-bad-rows", text.import_refused()).on("click", move |_| {
        if let Some(bad_rows) = worker::bad_rows() {
            download(&bad_rows, &[text.import_refused_name(), ".csv"].concat());
        }
    });
    el("div")
        .class("problems")
        .child(el("h4").child(text.import_problems()))
        .child(
            el("table")
                .child(el("thead").child(el("tr").child(each(head))))
                .child(el("tbody").child(each(rows))),
        )
        .child(each(more))
        .child(download)
}
