//! What the importer can be asked: plain objects, read field by field.
//!
//! `import_protocol` says what each request holds. This refuses to fail: what is not there is empty, or the usual.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::{
    csv::{Column, Layout},
    import_protocol::field,
    programs::{self, CLOUD_PRODUCTIVITY},
    rules::Program,
    text::Locale,
};

/// A field of a request, `undefined` where there is none.
pub fn value(message: &JsValue, name: &str) -> JsValue {
    Reflect::get(message, &name.into()).unwrap_or_default()
}

/// A text in a request; empty where there is none.
pub fn text(message: &JsValue, name: &str) -> String {
    value(message, name).as_string().unwrap_or_default()
}

/// What is asked for.
pub fn kind(message: &JsValue) -> String {
    text(message, field::KIND)
}

/// The language of what is said.
pub fn locale(message: &JsValue) -> Locale {
    Locale::of_tag(&text(message, field::LOCALE))
}

/// The rules that the page has in use; those in force where it does not say.
pub fn program(message: &JsValue) -> &'static Program {
    programs::version(&text(message, field::RULES)).unwrap_or(&CLOUD_PRODUCTIVITY)
}

/// How the file is laid out, as the visitor has agreed to.
pub fn layout(message: &JsValue) -> Option<Layout> {
    let columns: Array = value(message, field::COLUMNS).dyn_into().ok()?;
    let titles = value(message, field::TITLES).as_f64().unwrap_or_default();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the importer has counted them"
    )]
    Some(Layout {
        separator: *text(message, field::SEPARATOR).as_bytes().first()?,
        has_header: value(message, field::HAS_HEADER).is_truthy(),
        titles: titles as usize,
        columns: columns.iter().map(|word| column_of(program(message), &word)).collect(),
        counts_totals: value(message, field::COUNTS_TOTALS).is_truthy(),
    })
}

fn column_of(program: &Program, word: &JsValue) -> Column {
    let word = word.as_string().unwrap_or_default();
    Column::of_word(program, &word).unwrap_or(Column::Ignored)
}
