//! What an answer of the importer holds, field by field.
//!
//! It refuses to fail: what is not there is empty.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::page::controls::property::get_path;

/// A count in an answer.
pub fn count(answer: &JsValue, name: &str) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the importer counts")]
    let count = get_path(answer, &[name]).as_f64().unwrap_or_default() as u64;
    count
}

/// A text in an answer.
pub fn text(answer: &JsValue, name: &str) -> String {
    get_path(answer, &[name]).as_string().unwrap_or_default()
}

/// A list in an answer.
pub fn list(answer: &JsValue, name: &str) -> Array {
    get_path(answer, &[name]).dyn_into().unwrap_or_default()
}

/// A list of texts in an answer.
pub fn texts(answer: &JsValue, name: &str) -> Vec<String> {
    texts_in(&list(answer, name))
}

/// The texts in a list.
pub fn texts_in(list: &Array) -> Vec<String> {
    list.iter().map(|text| text.as_string().unwrap_or_default()).collect()
}
