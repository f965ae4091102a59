//! Opens the import: for a file that is dropped, or for none.

use wasm_bindgen::JsValue;

use super::{context::ImportContext, files, steps};

/// Opens the dialog, and takes the file if there is one.
pub fn open_with(importing: ImportContext, dropped: &JsValue) {
    importing.open();
    if let Some((file, name)) = files::named(dropped) {
        steps::load(importing, file, name);
    }
}
