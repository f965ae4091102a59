//! What is done once typing has paused, and how long each pause is: for saving, validating and announcing what was entered.
//!
//! It refuses to know what is done: what comes anew takes the place of what waits.

use std::cell::Cell;

use gloo::timers::callback::Timeout;

/// How long typing must have paused before what was entered is kept, in milliseconds.
#[cfg(feature = "hydrate")]
pub const SAVE_DELAY_MS: u32 = 300;
/// How long typing must have paused before a figure is called wrong, in milliseconds.
pub const VALIDATION_DELAY_MS: u32 = 800;
/// How long typing must have paused before screen readers hear the answer, in milliseconds.
pub const ANNOUNCEMENT_DELAY_MS: u32 = 1000;

/// One thing that waits for a pause.
pub struct Debounce(Cell<Option<Timeout>>);

impl Debounce {
    /// Nothing waits yet.
    pub const fn new() -> Self {
        Self(Cell::new(None))
    }

    /// Does `then` after so many milliseconds, unless something else takes its place meanwhile.
    #[inline]
    pub fn after(&self, milliseconds: u32, then: impl FnOnce() + 'static) {
        // What waited goes with this.
        self.0.set(Some(Timeout::new(milliseconds, then)));
    }
}
