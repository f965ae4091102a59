//! When a figure is called wrong: once the visitor leaves its field or pauses. "1," is no mistake of whoever goes on to
//! "1,500".
//!
//! It refuses to know what is wrong with a figure.

use std::cell::Cell;

use super::debounce::{Debounce, VALIDATION_DELAY_MS};
use crate::page::view::El;

/// How long after the field was left, in milliseconds: what somebody is pressing meanwhile must not move away.
const BLUR_DELAY_MS: u32 = 250;

thread_local! {
    static IN_PROGRESS: Cell<Option<u32>> = const { Cell::new(None) };
    /// Whether an error is not said yet.
    static IS_ERROR_DEFERRED: Cell<bool> = const { Cell::new(false) };
    static WAITING: Debounce = const { Debounce::new() };
}

/// The number of the field in which somebody is typing: nobody calls it wrong yet.
pub fn field_in_progress() -> Option<u32> {
    IN_PROGRESS.get()
}

/// Whether what is wrong with the figure of this number is not said yet.
pub fn defers_error(number: u32) -> bool {
    let is_in_progress = field_in_progress() == Some(number);
    if is_in_progress {
        IS_ERROR_DEFERRED.set(true);
    }
    is_in_progress
}

/// Has the field of this number validated later: then `refresh` is called, if an error was deferred, so that it is said.
/// Whatever else listens to the field comes after this.
pub fn validate_later(input: El, number: u32, refresh: impl Fn() + Copy + Send + 'static) -> El {
    let end = move || {
        IN_PROGRESS.set(None);
        if IS_ERROR_DEFERRED.take() {
            refresh();
        }
    };
    let end_after = move |time| WAITING.with(|waiting| waiting.after(time, end));
    input
        .on("input", move |_| {
            IN_PROGRESS.set(Some(number));
            end_after(VALIDATION_DELAY_MS);
        })
        .on("change", move |_| end_after(BLUR_DELAY_MS))
}
