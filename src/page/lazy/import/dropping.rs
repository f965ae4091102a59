//! What opens the import: the button, or a file that is dropped.

use wasm_bindgen::JsValue;

use super::{browser, importing::Importing, steps};

/// Opens the dialog, and takes the file if there is one.
pub fn open_with(importing: Importing, dropped: &JsValue) {
    importing.open();
    if let Some((file, name)) = browser::named(dropped) {
        steps::take(importing, file, name);
    }
}
