//! The way from any step back to the choice of a file, and which file it was.

use leptos::prelude::WithUntracked;

use super::{
    close_button::close_button,
    importing::{Importing, STEP},
    stage::Import,
    steps,
};
use crate::{
    csv::file_type::FileType,
    page::{
        controls::button,
        view::{El, Node, each, el},
    },
};

/// What a step begins with; the keyboard goes there.
pub fn title(title: &str) -> El {
    el("h3").attr("id", STEP).attr("tabindex", "-1").child(title)
}

/// The name of the file, and a button to choose another.
pub fn file(importing: Importing) -> El {
    let name = importing.import.with_untracked(|import| import.name.clone());
    el("p")
        .class("chosen")
        .child(el("span").class("file-name").child(name))
        .child(" ")
        .child(another(importing))
}

/// A file that is no list: what it is, and what to do.
pub fn other(importing: Importing, file_type: FileType) -> Node {
    let text = importing.customers.locale.text();
    let said = el("p").class("error").attr("role", "alert").child(unsupported(importing, file_type));
    let actions: [Node; 2] = [another(importing).into(), close_button(importing).into()];
    el("div")
        .class("outcome")
        .child(title(text.import_other_title()))
        .child(said)
        .child(el("div").class("actions").child(each(actions)))
        .into()
}

fn unsupported(importing: Importing, file_type: FileType) -> String {
    let text = importing.customers.locale.text();
    importing.import.with_untracked(|Import { name, .. }| match file_type {
        FileType::Excel => text.import_excel(name),
        FileType::OpenDocument => text.import_open_document(name),
        FileType::Numbers => text.import_numbers(name),
        FileType::Pdf => text.import_pdf(name),
        FileType::Picture => text.import_picture(name),
        FileType::Document => text.import_document(name),
        FileType::WebPage => text.import_web_page(name),
        FileType::Archive => text.import_archive(name),
        FileType::Empty => text.import_empty(name),
        FileType::HeaderAlone => text.import_header_alone(name),
        // JSON is opened instead.
        FileType::Json | FileType::Unknown => text.import_unknown_file(name),
    })
}

fn another(importing: Importing) -> El {
    button("quiet", "choose-another", importing.customers.locale.text().import_another())
        .on("click", move |_| steps::choose_another(importing))
}
