//! Puts a text on the visitor's clipboard, where the browser lets the page do so.
//!
//! `web/clipboard.js` does it, because a click may have promised the text before the chunk was there. Nothing is sent,
//! and nothing is read from there.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the browser promises of a copy.
    type Promise;

    #[wasm_bindgen(catch, js_name = copyText)]
    fn copy_text(text: &str, html: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method)]
    fn then(this: &Promise, granted: &JsValue, refused: &JsValue);
}

/// Copies `text`, formatted too if there is `html`, and then does one thing where that is `granted` and another where it
/// is `refused`.
pub fn copy(text: &str, html: &str, granted: impl FnOnce() + 'static, refused: impl FnOnce() + 'static) {
    match copy_text(text, html) {
        Ok(promise) => promise.then(&Closure::once_into_js(granted), &Closure::once_into_js(refused)),
        Err(_) => refused(),
    }
}
