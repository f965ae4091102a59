//! Which shipped version of the rules a script means.
//!
//! It refuses to guess: a date that no shipped version has is an error.

use wasm_bindgen::prelude::*;

use super::{
    js_error::{self, ErrorName},
    script_value::{Call, ScriptValue},
};
use crate::{
    input::{given::Given, problem::Path, program_option},
    programs::{ALL, CLOUD_PRODUCTIVITY},
    rules::Program,
};

/// The shipped version that a script names by its date, as the argument `name`; the one in force where it names none.
pub fn version_of(version: JsValue, name: &str) -> Result<&'static Program, JsValue> {
    let call = Call::default();
    let version = ScriptValue::given(version, &call);
    if version.is_absent() == Ok(true) {
        return Ok(&CLOUD_PRODUCTIVITY);
    }
    program_option::read_version(&version, &CLOUD_PRODUCTIVITY, &ALL, Path::Whole.field(name))
        .map_err(|problems| js_error::error(ErrorName::Program, &problems))
}
