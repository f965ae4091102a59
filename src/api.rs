//! The engine for JavaScript: `program()`, `versions()`, `changes()`, `evaluate()` and `parseCsv()`, through wasm-bindgen.
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
mod script_value;
mod summary;
mod thrown;
mod words;

use std::borrow::Cow;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use self::{
    answer::Answer,
    headroom::with_headroom,
    plain::plain,
    script_value::{Call, ScriptValue},
    thrown::ErrorName,
};
use crate::{
    input::{
        evidence_reader,
        given::Given,
        options_reader,
        problem::Path,
        program_option,
        reader::Reader,
    },
    programs::{self, ALL, CLOUD_PRODUCTIVITY},
    rules::{self, Program, Readings},
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api/types.d.ts");

#[wasm_bindgen(typescript_custom_section)]
const IDS: &str = include_str!(concat!(env!("OUT_DIR"), "/ids.d.ts"));

/// The rules in force or of a shipped version, as data: a fresh copy each time, so that changing it changes
/// nothing else.
///
/// # Errors
/// A `ProgramError` for a version that is not shipped.
#[wasm_bindgen(skip_typescript)]
pub fn program(version: JsValue) -> Result<JsValue, JsValue> {
    with_headroom(|| plain(version_of(version, "version")?))
}

/// The dates of the shipped versions, the newest first.
#[wasm_bindgen(skip_typescript)]
pub fn versions() -> Array {
    programs::versions().map(|program| JsValue::from_str(&program.version)).collect()
}

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

/// The program that `options` name. If they are not an object, their own reader reports it.
fn program_for(options: &ScriptValue<'_>, at: Path<'_>) -> Result<Cow<'static, Program>, JsValue> {
    program_option::read(options, &CLOUD_PRODUCTIVITY, &ALL, at)
        .map_err(|problems| thrown::error(ErrorName::Program, &problems))
}

/// The shipped version that a script names by its date, as the argument `name`; the one in force where it names none.
fn version_of(version: JsValue, name: &str) -> Result<&'static Program, JsValue> {
    let call = Call::default();
    let version = ScriptValue::given(version, &call);
    if version.is_absent() == Ok(true) {
        return Ok(&CLOUD_PRODUCTIVITY);
    }
    program_option::read_version(&version, &CLOUD_PRODUCTIVITY, &ALL, Path::Whole.field(name))
        .map_err(|problems| thrown::error(ErrorName::Program, &problems))
}
