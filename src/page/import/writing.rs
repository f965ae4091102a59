//! Files that the importer writes: the list, an example, an empty template.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{
    Importing,
    browser::{at, save},
    worker,
};
use crate::page::calculator::Calculator;

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
    worker::ask(request, move |_, answer| {
        if let Ok(bytes) = at(answer, &["file"]).dyn_into() {
            save(&bytes, &[locale.text().import_export_name(), ".csv"].concat());
        }
        true
    });
}
