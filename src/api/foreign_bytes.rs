//! Bytes that a script passes, and the engine's decoder for them.
//!
//! A value counts as a `Uint8Array` only if its internal slot says so: its name, `length` and prototype can all be
//! forged. It is copied at once, so later changes do not matter.

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::csv::windows_1252;

#[wasm_bindgen]
extern "C" {
    /// The getter by which the engine tells what kind of typed array something is.
    type KindOfArray;

    #[wasm_bindgen(method, catch, js_name = call)]
    fn of(this: &KindOfArray, value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = construct)]
    fn construct(constructor: &JsValue, arguments: &js_sys::Array) -> Result<Uint8Array, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_name = Uint8Array)]
    static BYTES: JsValue;

    /// The engine's decoder of texts.
    pub type TextDecoder;

    #[wasm_bindgen(constructor, catch)]
    fn new(label: &str) -> Result<TextDecoder, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn encoding(this: &TextDecoder) -> String;

    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &Uint8Array, options: &JsValue) -> Result<String, JsValue>;
}

thread_local! {
    static KIND_OF_ARRAY: Option<KindOfArray> = kind_of_array().ok();
}

fn kind_of_array() -> Result<KindOfArray, JsValue> {
    let prototype = BYTES.with(|bytes| Reflect::get(bytes, &"prototype".into()))?;
    let typed_array = Object::get_prototype_of(&prototype);
    let tag = js_sys::Symbol::to_string_tag();
    let described = Reflect::get_own_property_descriptor(&typed_array, &tag)?;
    Ok(Reflect::get(&described, &"get".into())?.unchecked_into())
}

/// Whether `value` is a `Uint8Array`, whatever it calls itself. This runs no foreign code.
pub fn are_bytes(value: &JsValue) -> bool {
    let kind = KIND_OF_ARRAY.with(|kind| kind.as_ref().and_then(|kind| kind.of(value).ok()));
    kind.is_some_and(|kind| kind == "Uint8Array")
}

/// A copy of bytes, if there is memory for it.
pub fn copied(bytes: &JsValue) -> Option<Uint8Array> {
    BYTES.with(|array| construct(array, &js_sys::Array::of1(bytes)).ok())
}

/// How a list's bytes become text.
pub enum Decoding {
    /// They are UTF-8 already.
    None,
    /// They are Windows-1252, which not every engine decodes rightly.
    Windows1252,
    /// The engine decodes them.
    By(TextDecoder),
}

impl Decoding {
    /// The decoding of the encoding `label`, if the engine knows it.
    pub fn of(label: &str) -> Option<Self> {
        let decoder = TextDecoder::new(label).ok()?;
        Some(match decoder.encoding().as_str() {
            "utf-8" => Self::None,
            "windows-1252" => Self::Windows1252,
            _ => Self::By(decoder),
        })
    }

    /// The next bytes as UTF-8; `more` says whether others follow.
    pub fn utf8(&self, bytes: &Uint8Array, more: bool) -> Result<Vec<u8>, JsValue> {
        match self {
            Self::None => Ok(bytes.to_vec()),
            Self::Windows1252 => Ok(windows_1252::utf8(&bytes.to_vec())),
            Self::By(decoder) => {
                let options = Object::new();
                Reflect::set(&options, &"stream".into(), &more.into())?;
                decoder.decode(bytes, &options).map(String::into_bytes)
            }
        }
    }
}
