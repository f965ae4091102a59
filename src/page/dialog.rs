//! The browser's own dialogs: opened over the page, closed again, found by their id.
//!
//! The browser keeps the keyboard inside, closes with Escape and leads back to where one was; nothing of
//! that is done here.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the dialog with `id`.
pub fn open(id: &str) {
    if let Some(dialog) = find(id) {
        _ = dialog.show_modal();
    }
}

/// Closes the dialog with `id`.
pub fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

fn find(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
