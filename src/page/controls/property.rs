//! Reads properties of JavaScript values, of which nothing is known. It never fails.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What is at the end of a path of names; `undefined` where it breaks off.
pub fn get_path(value: &JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(value.clone(), |value, name| Reflect::get(&value, &(*name).into()).unwrap_or_default())
}
