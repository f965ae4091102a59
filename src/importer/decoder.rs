//! Turns the bytes of a file into UTF-8: as they are while they are UTF-8, by the browser's own decoder else.

use wasm_bindgen::prelude::*;

use super::request;
use crate::csv::{
    CLOUD_PRODUCTIVITY_ALIASES,
    encoding::{Encoding, Utf8Watch, Verdict},
    legacy,
};

#[wasm_bindgen]
extern "C" {
    /// The browser's decoder.
    pub type TextDecoder;

    #[wasm_bindgen(constructor)]
    fn new(label: &str) -> TextDecoder;

    #[wasm_bindgen(method)]
    fn decode(this: &TextDecoder, bytes: &[u8], options: &JsValue) -> String;
}

/// A file that is being decoded.
pub enum Decoder {
    /// UTF-8, watched over.
    None(Utf8Watch),
    /// Everything else.
    Browser(TextDecoder),
}

impl Decoder {
    /// Begins a file.
    pub fn of(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Utf8 => Self::None(Utf8Watch::default()),
            other => Self::Browser(TextDecoder::new(other.label())),
        }
    }

    /// Hands on the next bytes as UTF-8. `false`: it is no UTF-8, so begin again with another encoding.
    pub fn decode(&mut self, bytes: &[u8], is_last: bool, mut take: impl FnMut(&[u8])) -> bool {
        match self {
            Self::None(watch) => {
                let so_far = watch.push(bytes);
                let verdict = if is_last { watch.finish() } else { so_far };
                if verdict != Verdict::Legacy {
                    take(bytes);
                }
                verdict != Verdict::Legacy
            }
            Self::Browser(decoder) => {
                let options = js_sys::Object::new();
                _ = js_sys::Reflect::set(&options, &"stream".into(), &(!is_last).into());
                take(decoder.decode(bytes, &options).as_bytes());
                true
            }
        }
    }
}

/// The encoding of a file that is not in Unicode, by its first bytes and the language of the page.
pub fn legacy_encoding(message: &JsValue, first: &[u8]) -> Encoding {
    let usual = legacy::usual(request::locale(message));
    legacy::encoding(
        first,
        usual,
        request::program(message),
        &CLOUD_PRODUCTIVITY_ALIASES,
        |encoding, bytes| {
            let mut text = Vec::new();
            Decoder::of(encoding).decode(bytes, false, |decoded| text.extend_from_slice(decoded));
            text
        },
    )
}
