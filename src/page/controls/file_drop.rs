//! Files that are dropped on the page. Without this the browser would leave the page for them.
//!
//! What else can be dragged, such as a text, is left to the browser and to the field under it.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::property::get_path;
use crate::page::view::El;

/// Makes an element hand on the files that are dropped on it, as an array: the browser's own list may be empty once the drop
/// is over.
pub fn catching(element: El, take: impl Fn(&JsValue) + Send + 'static) -> El {
    let list = |event: &JsValue, name| {
        let list = get_path(event, &["dataTransfer", name]);
        if list.is_object() { Array::from(&list) } else { Array::new() }
    };
    let brings_files = move |event: &JsValue| list(event, "types").includes(&"Files".into(), 0);
    element
        .on("dragover", move |event| {
            if brings_files(&event) {
                event.prevent_default();
            }
        })
        .on("drop", move |event| {
            if brings_files(&event) {
                event.prevent_default();
                take(&list(&event, "files"));
            }
        })
}
