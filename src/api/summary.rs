//! `summary()`: an answer as a short Markdown text.
//!
//! It reads the result of `evaluate()`, which is a foreign value like any other. It has no names, so people and deployments
//! are named by number.

use wasm_bindgen::prelude::*;

use super::{
    js_error::{self, ErrorName},
    script_value::{Call, ScriptValue},
    stack_guard::with_stack_guard,
};
use crate::{
    input::{
        draft::Draft,
        evaluation_reader,
        problem::{Code, Path},
        reader::Reader,
    },
    programs::{ALL, CLOUD_PRODUCTIVITY},
    rules::Evaluation,
    text::{self, Form, Locale},
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("summary.d.ts");

/// The summary of `evaluation` in the language of `locale`.
///
/// # Errors
/// An `EvidenceError` for whatever is no evaluation, and for a language in which nothing is written.
#[wasm_bindgen(skip_typescript)]
pub fn summary(evaluation: JsValue, locale: JsValue) -> Result<JsValue, JsValue> {
    with_stack_guard(|| told(evaluation, locale))
}

#[inline(never)]
fn told(evaluation: JsValue, locale: JsValue) -> Result<JsValue, JsValue> {
    let call = Call::default();
    let (evaluation, locale) = (ScriptValue::given(evaluation, &call), ScriptValue::given(locale, &call));
    let mut reader = Reader::default();
    let evaluation =
        evaluation_reader::read(&mut reader, &CLOUD_PRODUCTIVITY, &ALL, &evaluation, Path::Whole);
    let at = Path::Whole;
    let locale = reader.choice(&locale, at.field("locale"), Code::UnknownLocale, Locale::matching);
    match (evaluation, locale, reader.into_problems().as_slice()) {
        (Some(evaluation), Some(locale), []) => {
            let title = title(locale, &evaluation);
            Ok(text::summary(locale, &evaluation, &title, &Draft::default(), Form::Markdown).into())
        }
        (_, _, problems) => Err(js_error::error(ErrorName::Evidence, problems)),
    }
}

/// What the program is called that has answered: by its id, where it is not the one in force.
fn title(locale: Locale, evaluation: &Evaluation) -> String {
    if evaluation.program.id == CLOUD_PRODUCTIVITY.id {
        locale.of(&CLOUD_PRODUCTIVITY.title).to_owned()
    } else {
        text::escaped(&evaluation.program.id)
    }
}
