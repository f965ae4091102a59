//! A file that is no list: what it is, and how to make a list of it.
//!
//! It refuses to look into the file: the importer has.

use leptos::prelude::WithUntracked;

use super::{
    close_button::close_button,
    context::ImportContext,
    stage::Import,
    step_header::{choose_another, title},
};
use crate::{
    csv::file_type::FileType,
    page::view::{Node, each, el},
};

/// A file that is no list: what it is, and what to do.
pub fn unsupported_file(importing: ImportContext, file_type: FileType) -> Node {
    let text = importing.customers.locale.text();
    let said = el("p").class("error").attr("role", "alert").child(advice(importing, file_type));
    let actions: [Node; 2] = [choose_another(importing).into(), close_button(importing).into()];
    el("div")
        .class("outcome")
        .child(title(text.import_other_title()))
        .child(said)
        .child(el("div").class("actions").child(each(actions)))
        .into()
}

fn advice(importing: ImportContext, file_type: FileType) -> String {
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
