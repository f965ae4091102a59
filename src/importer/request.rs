//! What the importer can be asked: plain objects, read field by field.
//!
//! `kind` is `inspect` (`file`, and `separator` and `encoding` where somebody has said them), `read` (`file` and the
//! answer to `inspect`, changed as the visitor likes, and `countsTotals`), `export` (`rows`), `template`, `sample`,
//! `document` (`kept`) or `open` (`file`). What is written in words takes a `locale`. All of them take `rules`, the version
//! of the rules that the page has in use.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::{
    csv::{Column, Layout},
    programs::{self, CLOUD_PRODUCTIVITY},
    rules::Program,
    saved_draft::RULES,
    text::Locale,
};

/// A field of a request, `undefined` where there is none.
pub fn field(message: &JsValue, name: &str) -> JsValue {
    Reflect::get(message, &name.into()).unwrap_or_default()
}

/// A text in a request; empty where there is none.
pub fn text(message: &JsValue, name: &str) -> String {
    field(message, name).as_string().unwrap_or_default()
}

/// What is asked for.
pub fn kind(message: &JsValue) -> String {
    text(message, "kind")
}

/// The language of what is said.
pub fn locale(message: &JsValue) -> Locale {
    Locale::of_tag(&text(message, "locale"))
}

/// The rules that the page has in use; those in force where it does not say.
pub fn program(message: &JsValue) -> &'static Program {
    programs::version(&text(message, RULES)).unwrap_or(&CLOUD_PRODUCTIVITY)
}

/// How the file is laid out, as the visitor has agreed to.
pub fn layout(message: &JsValue) -> Option<Layout> {
    let columns: Array = field(message, "columns").dyn_into().ok()?;
    let titles = field(message, "titles").as_f64().unwrap_or_default();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the importer has counted them"
    )]
    Some(Layout {
        separator: *text(message, "separator").as_bytes().first()?,
        has_header: field(message, "hasHeader").is_truthy(),
        titles: titles as usize,
        columns: columns.iter().map(|word| column_of(program(message), &word)).collect(),
        counts_totals: field(message, "countsTotals").is_truthy(),
    })
}

fn column_of(program: &Program, word: &JsValue) -> Column {
    let word = word.as_string().unwrap_or_default();
    Column::of_word(program, &word).unwrap_or(Column::Ignored)
}
