//! What an import needs of the browser: files that are chosen or dropped, and files to download.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{Blob, HtmlElement};

use crate::page::controls::property::get_path;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = URL, js_name = createObjectURL)]
    fn address_of(blob: &Blob) -> String;

    #[wasm_bindgen(js_namespace = URL, js_name = revokeObjectURL)]
    fn forget_address(address: &str);
}

/// A file with its name.
pub fn named(file: &JsValue) -> Option<(Blob, String)> {
    let name = get_path(file, &["name"]).as_string().unwrap_or_default();
    Some((file.clone().dyn_into().ok()?, name))
}

/// A file of what was pasted.
pub fn file_of_text(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()
}

/// Downloads a file. It is made here and goes nowhere else.
pub fn download(bytes: &Uint8Array, name: &str) {
    let Ok(blob) = Blob::new_with_u8_array_sequence(&Array::of1(bytes)) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlElement>().ok());
    let Some(link) = link else { return };
    let address = address_of(&blob);
    _ = link.set_attribute("href", &address);
    _ = link.set_attribute("download", name);
    link.click();
    forget_address(&address);
}
