//! Importing a list from a file, from a drop or from the clipboard; and writing it again.
//!
//! The importer reads in a worker; here its responses become what is shown, step by step: choosing, the
//! columns where they are not plain, how far it has come, and what would be taken. Nothing of what is
//! entered changes before the visitor says so, and that can be taken back.

mod apply;
mod choose_file;
mod close_button;
mod context;
mod detected_layout;
mod dropped_files;
mod files;
mod import_preview;
mod json_preview;
mod labelled_select;
mod layout;
mod list_preview;
mod mapping;
mod missing_columns;
mod note_summary;
mod response;
mod stage;
mod step_focus;
mod step_header;
mod steps;
mod totals_rows;
mod unsupported_file;
mod worker;
mod writing;

use leptos::prelude::*;

use self::{context::DIALOG, stage::Stage, writing::write};
pub use self::{context::ImportContext, dropped_files::open_with, worker::end, writing::write_document};
use crate::{
    import_protocol::kind,
    page::{
        controls::{button, file_drop::catching},
        lazy::customers::Customers,
        view::{El, Node, el, live},
    },
};

/// The button beside that for importing: it writes the list again. Without a list there is none.
pub fn export_button(importing: ImportContext) -> El {
    let Customers { calculator, locale, .. } = importing.customers;
    button("quiet", "export", locale.text().import_export())
        .live_attr("hidden", move || {
            calculator.draft.with(|draft| draft.customers.is_none().then(String::new))
        })
        .on("click", move |_| write(importing, kind::EXPORT))
}

/// The dialog, a step at a time.
pub fn dialog(importing: ImportContext) -> El {
    let text = importing.customers.locale.text();
    let step = live(move || {
        importing.import.with(|import| match &import.stage {
            Stage::Choosing(said) => choose_file::choose_file(importing, said),
            Stage::Inspecting => reading(importing, text.import_looking(&import.name)),
            Stage::Reading { rows, read, size } => {
                let locale = importing.customers.locale;
                let (rows, read, size) =
                    (locale.number(*rows), megabytes(importing, *read), megabytes(importing, *size));
                reading(importing, text.import_reading(&import.name, &read, &rows, &size))
            }
            Stage::Mapping => mapping::mapping(importing, import),
            Stage::Preview(preview) => list_preview::list_preview(importing, import, preview),
            Stage::Opened { program, verdict, .. } => json_preview::json_preview(importing, program, verdict),
            Stage::Invalid(problems) => json_preview::invalid(importing, problems),
            Stage::Unsupported(file_type) => unsupported_file::unsupported_file(importing, *file_type),
        })
    });
    step_focus::follow(importing);
    // Beside the place for it, too: the browser would leave the page for the file.
    catching(el("dialog"), move |files| open_with(importing, files))
        .attr("id", DIALOG)
        .attr("tabindex", "-1")
        .class("import")
        .attr("aria-labelledby", "import-title")
        .on("close", |_| worker::end())
        .child(el("h2").attr("id", "import-title").child(text.import_title()))
        .child(dropped_files::only_one(importing))
        .child(step)
}

/// How far reading has come, with a way to stop it.
fn reading(importing: ImportContext, said: String) -> Node {
    let text = importing.customers.locale.text();
    let (read, size) = importing.import.with_untracked(|import| match import.stage {
        Stage::Reading { read, size, .. } => (read, size.max(1)),
        _ => (0, 1),
    });
    let cancel = button("secondary", "cancel-import", text.import_cancel()).on("click", move |_| {
        worker::end();
        importing.import.update(|import| import.stage = Stage::Choosing(text.import_cancelled().into()));
    });
    el("div")
        .class("reading")
        .child(el("p").attr("id", "import-progress").child(said))
        .child(
            el("progress")
                .attr("aria-labelledby", "import-progress")
                .attr("max", &size.to_string())
                .attr("value", &read.to_string()),
        )
        .child(el("div").class("actions").child(cancel))
        .into()
}

/// A size as people read it.
fn megabytes(importing: ImportContext, bytes: u64) -> String {
    let locale = importing.customers.locale;
    locale.text().import_megabytes(&locale.number(bytes.div_ceil(1 << 20)))
}
