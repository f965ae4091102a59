//! Files that the importer writes: the list, an example, an empty template.

use js_sys::Object;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{browser::save, importing::Importing, worker};
use crate::page::{controls::property::get_path, state::Calculator, storage};

/// Has a file of this kind written, and lets the visitor keep it.
pub fn write(importing: Importing, kind: &'static str) {
    let locale = importing.customers.locale;
    let request = worker::request(kind);
    worker::set(&request, "locale", locale.tag());
    if kind == "export" {
        let rows = importing.customers.calculator.draft.with_untracked(|draft| {
            let program = Calculator::program();
            let mut listed = draft.clone();
            if listed.customers.is_none() {
                listed.list_customers(program);
            }
            listed.customers.map(|portfolio| portfolio.row_lines(program))
        });
        worker::set(&request, "rows", rows.unwrap_or_default());
    }
    saved(request, [locale.text().import_export_name(), ".csv"].concat());
}

/// Has the answer written as JSON, and lets the visitor keep it.
pub fn write_document(importing: Importing) {
    let calculator = importing.customers.calculator;
    let request = worker::request("document");
    worker::set(&request, "kept", storage::coded(calculator).unwrap_or_default());
    let program = Calculator::program();
    saved(request, [&program.id, "-", &program.version, ".json"].concat());
}

fn saved(request: Object, name: String) {
    worker::ask(request, move |_, answer| {
        if let Ok(bytes) = get_path(answer, &["file"]).dyn_into() {
            save(&bytes, &name);
        }
        true
    });
}
