//! The browser's own dialogs: opened over the page, closed again, found by their id.
//!
//! The browser keeps the keyboard inside, closes with Escape and leads back to where one was; nothing of
//! that is done here.

use web_sys::HtmlDialogElement;

use super::focus::element;

/// Opens the dialog with `id`.
pub fn open(id: &str) {
    if let Some(dialog) = element::<HtmlDialogElement>(id) {
        _ = dialog.show_modal();
    }
}

/// Closes the dialog with `id`.
pub fn close(id: &str) {
    if let Some(dialog) = element::<HtmlDialogElement>(id) {
        dialog.close();
    }
}
