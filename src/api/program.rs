//! `program()` and `versions()`: the rules as data, and which of them judge.
//!
//! It refuses to guess a version: [`version`](super::version) reads which one is meant.

use std::borrow::Cow;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::{
    js_error::{self, ErrorName},
    plain::plain,
    script_value::ScriptValue,
    stack_guard::with_stack_guard,
    version::version_of,
};
use crate::{
    input::{problem::Path, program_option},
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
    with_stack_guard(|| plain(version_of(version, "version")?))
}

/// The dates of the shipped versions, the newest first.
#[wasm_bindgen(skip_typescript)]
pub fn versions() -> Array {
    programs::versions().map(|program| JsValue::from_str(&program.version)).collect()
}

/// The program that `options` name. If they are not an object, their own reader reports it.
pub fn program_for(options: &ScriptValue<'_>, at: Path<'_>) -> Result<Cow<'static, Program>, JsValue> {
    program_option::read(options, &CLOUD_PRODUCTIVITY, &ALL, at)
        .map_err(|problems| js_error::error(ErrorName::Program, &problems))
}
