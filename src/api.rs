//! The engine for JavaScript, through wasm-bindgen: `evaluate()` and `parseCsv()` here, the others each in a file.
//!
//! The readers in [`input`](crate::input) read what a script passes, through [`script_value`]. What goes back is plain
//! data. Nothing is decided here. No exception of foreign code may unwind through this module's frames: each one would
//! lose a piece of the module's stack, until nothing worked any more.

mod answer;
mod changes;
mod foreign;
mod foreign_bytes;
mod headroom;
mod list;
mod list_sink;
mod plain;
mod program;
mod script_value;
mod summary;
mod thrown;
mod words;

use wasm_bindgen::prelude::*;

use self::{
    answer::Answer,
    headroom::with_headroom,
    plain::plain,
    program::program_for,
    script_value::{Call, ScriptValue},
    thrown::ErrorName,
};
use crate::{
    input::{evidence_reader, given::Given, options_reader, problem::Path, reader::Reader},
    rules::{self, Readings},
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api/types.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const IDS: &str = include_str!(concat!(env!("OUT_DIR"), "/ids.d.ts"));

/// Says which tier the evidence reaches, which it could reach, why, and what is missing.
///
/// # Errors
/// A `ProgramError` for a wrong `options.program`, else an `EvidenceError` for everything else that
/// cannot be understood.
#[wasm_bindgen(skip_typescript)]
pub fn evaluate(evidence: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    with_headroom(|| answer(evidence, options))
}

/// Reads deployments from the bytes of a CSV file.
///
/// # Errors
/// An `EvidenceError` when these are no bytes, or for options that cannot be understood.
#[wasm_bindgen(skip_typescript, js_name = parseCsv)]
pub fn parse_csv(bytes: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    with_headroom(|| list::parse(bytes, options))
}

#[inline(never)]
fn answer(evidence: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let call = Call::default();
    let (evidence, options) = (ScriptValue::given(evidence, &call), ScriptValue::given(options, &call));
    let whole = Path::Whole;
    let at = whole.field("options");
    let program = program_for(&options, at)?;
    let mut reader = Reader::default();
    let evidence = evidence_reader::read(&mut reader, &program, &evidence, whole);
    let readings = if options.is_absent() == Ok(true) {
        Readings::default()
    } else {
        options_reader::read(&mut reader, &options, at)
    };
    let problems = reader.into_problems();
    if !problems.is_empty() {
        return Err(thrown::error(ErrorName::Evidence, &problems));
    }
    plain(&Answer::from(&rules::evaluate(&program, &evidence, readings)))
}
