//! When a figure is judged: once the visitor leaves its field or pauses. "1," is no mistake of whoever goes on to "1,500".

use std::cell::Cell;

use super::debounce::{Debounce, VALIDATION_DELAY_MS};
use crate::page::view::El;

/// How long after the field was left, in milliseconds: what somebody is pressing meanwhile must not move away.
const LEFT: u32 = 250;

thread_local! {
    static UNJUDGED: Cell<Option<u32>> = const { Cell::new(None) };
    /// Whether something is not said that is to be said once it is judged.
    static IS_WITHHELD: Cell<bool> = const { Cell::new(false) };
    static WAITING: Debounce = const { Debounce::new() };
}

/// The number of the field in which somebody is typing: nobody calls it wrong yet.
pub fn unjudged() -> Option<u32> {
    UNJUDGED.get()
}

/// Whether what is wrong with the figure of this number is not said yet.
pub fn withholds(number: u32) -> bool {
    let withholds = unjudged() == Some(number);
    if withholds {
        IS_WITHHELD.set(true);
    }
    withholds
}

/// Has the field of this number judged later: then `judge` is called, if something was withheld, so that it is said.
/// Whatever else listens to the field comes after this.
pub fn judged_later(input: El, number: u32, judge: impl Fn() + Copy + Send + 'static) -> El {
    let end = move || {
        UNJUDGED.set(None);
        if IS_WITHHELD.take() {
            judge();
        }
    };
    let end_after = move |time| WAITING.with(|waiting| waiting.after(time, end));
    input
        .on("input", move |_| {
            UNJUDGED.set(Some(number));
            end_after(VALIDATION_DELAY_MS);
        })
        .on("change", move |_| end_after(LEFT))
}
