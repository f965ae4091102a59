//! What goes back to a script, as plain data.
//!
//! It refuses to make maps or other things that a script would have to ask how to read.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// Plain data: objects, lists, texts, numbers and `null`.
pub fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    const PLAIN: Serializer = Serializer::json_compatible();
    Ok(value.serialize(&PLAIN)?)
}
