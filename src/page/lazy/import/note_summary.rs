//! The notes of one kind about a file: how many there are, and the first of them.
//!
//! The sentence they belong to is the business of whoever shows it.

use wasm_bindgen::JsValue;

use super::response::{count, list, text};
use crate::{import_protocol::field, page::controls::property::get_path, text::Locale};

/// The notes of one kind.
#[derive(Default)]
pub struct NoteSummary {
    /// How many.
    pub count: u64,
    /// The first of them: line, column and value.
    first: Vec<[String; 3]>,
}

impl NoteSummary {
    /// What a response of the importer says.
    pub fn of(response: &JsValue, name: &str) -> Self {
        let told = |told: JsValue| [field::LINE, field::COLUMN, field::VALUE].map(|name| text(&told, name));
        let summary = get_path(response, &[name]);
        let first = list(&summary, field::FIRST).iter().map(told).collect();
        Self { count: count(&summary, field::COUNT), first }
    }

    /// What they are called, and how many more there are.
    pub fn names(&self, locale: Locale) -> String {
        let words = locale.text();
        let name = |[line, column, value]: &[String; 3]| {
            if column.is_empty() {
                words.import_total(line, value)
            } else {
                words.import_unknown_cell(column, line, value)
            }
        };
        let untold = self.count.saturating_sub(self.first.len() as u64);
        let more = (untold > 0).then(|| words.summary_more(&locale.number(untold)));
        let names: Vec<_> = self.first.iter().map(name).chain(more).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        locale.list(&names)
    }
}
