//! Files that are dropped on the page. Without this the browser would leave the page for them.
//!
//! What else can be dragged, such as a text, is left to the browser and to the field under it.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::property::get_path;
use crate::page::view::El;

/// Makes an element hand on the first of the files that are dropped on it.
pub fn catching(element: El, take: impl Fn(&JsValue) + Send + 'static) -> El {
    let brings_files = |event: &JsValue| {
        let types = get_path(event, &["dataTransfer", "types"]);
        types.is_object() && Array::from(&types).includes(&"Files".into(), 0)
    };
    element
        .on("dragover", move |event| {
            if brings_files(&event) {
                event.prevent_default();
            }
        })
        .on("drop", move |event| {
            if brings_files(&event) {
                event.prevent_default();
                take(&get_path(&event, &["dataTransfer", "files", "0"]));
            }
        })
}
