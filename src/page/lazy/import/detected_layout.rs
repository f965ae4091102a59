//! How a file is laid out: made out by the importer, and corrected by the visitor.
//!
//! It refuses to judge what a column holds: `csv` says which columns a list needs.

use wasm_bindgen::{JsCast, JsValue};

use super::response::{count, list, text, texts, texts_in};
use crate::{
    csv::{Column, Layout},
    import_protocol::field,
    page::{controls::property::get_path, state::Calculator},
    text::{self, Locale},
};

/// How a file is laid out, as far as the importer could make out.
#[derive(Default)]
pub struct DetectedLayout {
    /// Its encoding, as the browser's decoder knows it.
    pub encoding: String,
    /// What stands between cells.
    pub separator: String,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// How many rows of titles stand above it.
    pub titles: u32,
    /// Whether the list can be read so.
    pub is_complete: bool,
    /// What each column is.
    pub columns: Vec<Column>,
    /// What the columns are called.
    pub header: Vec<String>,
    /// The first rows.
    pub preview: Vec<Vec<String>>,
}

impl DetectedLayout {
    /// What a response of the importer says.
    pub fn of(response: &JsValue) -> Self {
        let program = Calculator::program();
        let columns = texts(response, field::COLUMNS).into_iter();
        let columns = columns.map(|word| Column::of_word(program, &word).unwrap_or(Column::Ignored));
        let rows = list(response, field::PREVIEW);
        Self {
            encoding: text(response, field::ENCODING),
            separator: text(response, field::SEPARATOR),
            has_header: get_path(response, &[field::HAS_HEADER]).is_truthy(),
            titles: u32::try_from(count(response, field::TITLES)).unwrap_or_default(),
            is_complete: get_path(response, &[field::IS_COMPLETE]).is_truthy(),
            columns: columns.collect(),
            header: texts(response, field::HEADER),
            preview: rows.iter().map(|row| texts_in(row.unchecked_ref())).collect(),
        }
    }

    /// Says whether the first row names the columns.
    pub fn set_header(&mut self, has_header: bool) {
        if has_header && !self.has_header && !self.preview.is_empty() {
            self.header = self.preview.remove(0);
        } else if !has_header && self.has_header {
            self.preview.insert(0, std::mem::take(&mut self.header));
        }
        self.has_header = has_header;
    }

    /// Columns that are left out, by name, as the columns are now.
    pub fn left_out(&self, locale: Locale) -> Vec<String> {
        let width = self.preview.iter().map(Vec::len).chain([self.columns.len(), self.header.len()]).max();
        let is_left_out = |index: &usize| matches!(self.columns.get(*index), None | Some(Column::Ignored));
        let indices = (0..width.unwrap_or(0)).filter(is_left_out);
        indices.map(|index| text::column(locale, &self.header, index)).collect()
    }

    /// Whether a column is missing.
    pub fn lacks(&self, column: Column) -> bool {
        !self.columns.contains(&column)
    }

    /// Whether its columns say all that a list needs.
    pub fn has_all_columns(&self) -> bool {
        let separator = self.separator.bytes().next().unwrap_or_default();
        let (has_header, columns) = (self.has_header, self.columns.clone());
        Layout { separator, has_header, titles: 0, columns, counts_totals: false }.is_complete()
    }
}
