//! Where the keyboard is in an import: at the heading of each step, or at what is said of the last. What it was on has gone
//! with the step before.

use std::mem::{Discriminant, discriminant};

use leptos::prelude::*;

use super::{context::ImportContext, stage::Stage};
use crate::page::{follow::follow as follow_signals, lazy::move_focus};

const HEADINGS: &str = "#import[open] :is(h3, #import-progress, .error:not([hidden]))";

/// Follows the steps from now on.
pub fn follow(importing: ImportContext) {
    let mut step: Option<Discriminant<Stage>> = None;
    follow_signals(Box::new(move || {
        let now = importing.import.with(|import| discriminant(&import.stage));
        if step.replace(now).is_some_and(|former| former != now) {
            move_focus::focus_first(HEADINGS.into());
        }
    }));
}
