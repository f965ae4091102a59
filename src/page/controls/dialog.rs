//! The browser's own dialogs: opened over the page, closed again, found by their id.
//!
//! The browser keeps the keyboard inside, closes with Escape and leads back to where one was; nothing of
//! that is done here. It begins at the first control, so what leaves everything as it is stands first; `autofocus` would
//! say the same, but browsers complain of it in a frame of somebody else's page.

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
