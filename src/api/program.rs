//! `program()` and `versions()`: the rules as data, and which of them judge.
//!
//! It refuses to guess a version: a date that no shipped one has is an error.

use std::borrow::Cow;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::{
    headroom::with_headroom,
    plain::plain,
    script_value::{Call, ScriptValue},
    thrown::{self, ErrorName},
};
use crate::{
    input::{given::Given, problem::Path, program_option},
    programs::{self, ALL, CLOUD_PRODUCTIVITY},
    rules::Program,
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("program.d.ts");

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

/// The program that `options` name. If they are not an object, their own reader reports it.
pub fn program_for(options: &ScriptValue<'_>, at: Path<'_>) -> Result<Cow<'static, Program>, JsValue> {
    program_option::read(options, &CLOUD_PRODUCTIVITY, &ALL, at)
        .map_err(|problems| thrown::error(ErrorName::Program, &problems))
}

/// The shipped version that a script names by its date, as the argument `name`; the one in force where it names none.
pub fn version_of(version: JsValue, name: &str) -> Result<&'static Program, JsValue> {
    let call = Call::default();
    let version = ScriptValue::given(version, &call);
    if version.is_absent() == Ok(true) {
        return Ok(&CLOUD_PRODUCTIVITY);
    }
    program_option::read_version(&version, &CLOUD_PRODUCTIVITY, &ALL, Path::Whole.field(name))
        .map_err(|problems| thrown::error(ErrorName::Program, &problems))
}
