//! Files that the importer writes: the list, an example, an empty template.

use js_sys::Object;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{context::ImportContext, files::download, worker};
use crate::{
    import_protocol::{field, kind},
    page::{controls::property::get_path, state::Calculator, storage},
};

/// Has a file of this kind written, and lets the visitor keep it.
pub fn write(importing: ImportContext, kind: &'static str) {
    let locale = importing.customers.locale;
    let request = worker::request(kind);
    worker::set(&request, field::LOCALE, locale.tag());
    if kind == kind::EXPORT {
        let rows = importing.customers.calculator.draft.with_untracked(|draft| {
            draft.customers.as_ref().map(|portfolio| portfolio.row_lines(Calculator::program()))
        });
        worker::set(&request, field::ROWS, rows.unwrap_or_default());
    }
    download_written(request, [locale.text().import_export_name(), ".csv"].concat());
}

/// Has the answer written as JSON, and lets the visitor keep it.
pub fn write_document(importing: ImportContext) {
    let calculator = importing.customers.calculator;
    let request = worker::request(kind::DOCUMENT);
    worker::set(&request, field::DRAFT, storage::coded(calculator).unwrap_or_default());
    let program = Calculator::program();
    download_written(request, [&program.id, "-", &program.version, ".json"].concat());
}

fn download_written(request: Object, name: String) {
    worker::ask(request, move |kind, response| {
        if kind == kind::WRITTEN
            && let Ok(bytes) = get_path(response, &[field::FILE]).dyn_into()
        {
            download(&bytes, &name);
        }
        true
    });
}
