//! A file that is dropped opens the import.

use wasm_bindgen::JsValue;

use super::{browser, importing::Importing, steps};
use crate::page::{controls::file_drop, view::El};

/// Opens the dialog, and takes the file if there is one.
pub fn open_with(importing: Importing, dropped: &JsValue) {
    importing.open();
    if let Some((file, name)) = browser::named(dropped) {
        steps::take(importing, file, name);
    }
}

/// Makes an element take files that are dropped on it.
pub fn catching(element: El, importing: Importing) -> El {
    file_drop::catching(element, move |file| open_with(importing, file))
}
