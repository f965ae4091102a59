//! `evaluate()`: which tier evidence reaches, and all that goes with it.
//!
//! It refuses nothing by itself: the readers of evidence, options and programs do.

use wasm_bindgen::prelude::*;

use super::{
    answer::Answer,
    js_error::{self, ErrorName},
    plain::plain,
    program::program_for,
    script_value::{Call, ScriptValue},
    stack_guard::with_stack_guard,
};
use crate::{
    input::{evidence_reader, evidence_text, given::Given, options_reader, problem::Path, reader::Reader},
    rules::{self, Readings},
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const IDS: &str = include_str!(concat!(env!("OUT_DIR"), "/ids.d.ts"));

/// Says which tier the evidence reaches, which it could reach, why, and what is missing.
///
/// # Errors
/// A `ProgramError` for a wrong `options.program`, else an `EvidenceError` for everything else that
/// cannot be understood.
#[wasm_bindgen(skip_typescript)]
pub fn evaluate(evidence: JsValue, options: JsValue, text: Option<Vec<u8>>) -> Result<JsValue, JsValue> {
    with_stack_guard(|| answer(evidence, options, text))
}

/// `text` is the evidence once more, as one text, unless there is something unusual in it.
#[inline(never)]
fn answer(evidence: JsValue, options: JsValue, text: Option<Vec<u8>>) -> Result<JsValue, JsValue> {
    let call = Call::default();
    let (evidence, options) = (ScriptValue::given(evidence, &call), ScriptValue::given(options, &call));
    let whole = Path::Whole;
    let at = whole.field("options");
    let program = program_for(&options, at)?;
    let mut reader = Reader::default();
    let read = text.and_then(|text| evidence_text::read(&program, &text));
    let evidence = read.unwrap_or_else(|| evidence_reader::read(&mut reader, &program, &evidence, whole));
    let readings = if options.is_absent() == Ok(true) {
        Readings::default()
    } else {
        options_reader::read(&mut reader, &options, at)
    };
    let problems = reader.into_problems();
    if !problems.is_empty() {
        return Err(js_error::error(ErrorName::Evidence, &problems));
    }
    plain(&Answer::from(&rules::evaluate(&program, &evidence, readings)))
}
