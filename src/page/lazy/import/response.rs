//! What a response of the importer holds, field by field.
//!
//! It refuses to fail: what is not there is empty.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::page::controls::property::get_path;

/// A count in a response.
pub fn count(response: &JsValue, name: &str) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the importer counts")]
    let count = get_path(response, &[name]).as_f64().unwrap_or_default() as u64;
    count
}

/// A text in a response.
pub fn text(response: &JsValue, name: &str) -> String {
    get_path(response, &[name]).as_string().unwrap_or_default()
}

/// A list in a response.
pub fn list(response: &JsValue, name: &str) -> Array {
    get_path(response, &[name]).dyn_into().unwrap_or_default()
}

/// A list of texts in a response.
pub fn texts(response: &JsValue, name: &str) -> Vec<String> {
    texts_in(&list(response, name))
}

/// The texts in a list.
pub fn texts_in(list: &Array) -> Vec<String> {
    list.iter().map(|text| text.as_string().unwrap_or_default()).collect()
}
