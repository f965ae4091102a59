//! What a script gets thrown: an `Error` with a name, a readable message and every problem.

use std::fmt::Write;

use js_sys::{Error, JsString, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::plain::plain;
use crate::input::problem::Problem;

/// How many problems the message lists; all of them are in `problems`.
const TOLD: usize = 5;
/// How many letters of each.
const LETTERS: usize = 300;

/// Which of the contract's two errors.
#[derive(Clone, Copy)]
pub enum ErrorName {
    /// The evidence, or the options beside the program.
    Evidence,
    /// The program in the options.
    Program,
}

impl ErrorName {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Evidence => "EvidenceError",
            Self::Program => "ProgramError",
        }
    }
}

/// A problem in the contract's shape.
#[derive(Serialize)]
struct Plain<'a> {
    path: &'a str,
    code: &'static str,
    message: &'a str,
}

/// The error to throw for `problems`.
pub fn error(name: ErrorName, problems: &[Problem]) -> JsValue {
    let error = Error::new(&message(problems));
    let all: Vec<_> = problems
        .iter()
        .map(|Problem { path, code, message }| Plain { path, code: code.as_str(), message })
        .collect();
    define(&error, "name", &JsString::from(name.as_str()), false);
    match plain(&all) {
        Ok(problems) | Err(problems) => define(&error, "problems", &problems, true),
    }
    error.into()
}

/// Sets a property, listed or not among the fields. A name is not: no error of the language lists
/// its own.
fn define(error: &Error, name: &str, value: &JsValue, listed: bool) {
    let how = Object::new();
    let answers = [
        Reflect::set(&how, &"value".into(), value),
        Reflect::set(&how, &"enumerable".into(), &listed.into()),
        Reflect::set(&how, &"writable".into(), &true.into()),
        Reflect::set(&how, &"configurable".into(), &true.into()),
        Reflect::define_property(error, &name.into(), &how),
    ];
    debug_assert!(answers.iter().all(Result::is_ok), "a new object of our own takes any property");
}

fn message(problems: &[Problem]) -> String {
    let mut message = String::new();
    for (index, problem) in problems.iter().take(TOLD).enumerate() {
        let between = if index == 0 { "" } else { "; " };
        let told: String = problem.to_string().chars().take(LETTERS).collect();
        message.push_str(between);
        message.push_str(&told);
    }
    let untold = problems.len().saturating_sub(TOLD);
    if untold > 0 {
        let _infallible = write!(message, "; and {untold} more");
    }
    message
}
