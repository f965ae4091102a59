//! `changes()` of the second entry: what one version of the rules asks that another did not, in sentences.
//!
//! It refuses to return data: `changes()` of the first entry does.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::{
    js_error::{self, ErrorName},
    script_value::{Call, ScriptValue},
    stack_guard::with_stack_guard,
    version::version_of,
};
use crate::{
    input::{
        problem::{Code, Path},
        reader::Reader,
    },
    text::{self, Locale},
};

/// What has changed from the version `from` to the version `to`, each the one in force where it is left out, as sentences
/// in the language of `locale`.
///
/// # Errors
/// A `ProgramError` for a version that is not shipped, an `EvidenceError` for a language in which nothing is written.
#[wasm_bindgen(skip_typescript)]
pub fn changes(from: JsValue, to: JsValue, locale: JsValue) -> Result<JsValue, JsValue> {
    with_stack_guard(|| in_words(from, to, locale))
}

#[inline(never)]
fn in_words(from: JsValue, to: JsValue, locale: JsValue) -> Result<JsValue, JsValue> {
    let (from, to) = (version_of(from, "from")?, version_of(to, "to")?);
    let call = Call::default();
    let mut reader = Reader::default();
    let (locale, at) = (ScriptValue::given(locale, &call), Path::Whole);
    let locale = reader.choice(&locale, at.field("locale"), Code::UnknownLocale, Locale::matching);
    match locale {
        Some(locale) => {
            let sentences = text::changes_since(locale, from, to);
            Ok(sentences.iter().map(|sentence| JsValue::from_str(sentence)).collect::<Array>().into())
        }
        None => Err(js_error::error(ErrorName::Evidence, &reader.into_problems())),
    }
}
