//! From one version of the rules to another, with every entry.

use std::ptr;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::prerendered_version::show_version;
use crate::{page::lazy::customers::Customers, programs, rules::Program};

/// Goes by the version of this date, if there is one.
pub fn turn(customers: Customers, date: &JsValue) {
    // The page may have been built anew since.
    let is_there = customers.calculator.draft.try_with_untracked(|_| ()).is_some();
    let program = date.as_string().and_then(|date| programs::version(&date));
    if let Some(program) = program.filter(|_| is_there) {
        switch_to(customers, program);
    }
}

/// Goes by `program`. The keyboard stays where it is, if that is outside of the calculator.
pub fn switch_to(customers: Customers, program: &'static Program) {
    if ptr::eq(program, programs::in_use()) {
        // Whatever was chosen meanwhile, this is what the answer is by.
        return show_version(program);
    }
    let Customers { history, locale, .. } = customers;
    history.switch_to(locale.text().version_switched(&locale.day(&program.version)), program);
}
