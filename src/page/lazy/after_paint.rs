//! Does something once the browser has painted what was said before.
//!
//! It refuses to wait for anything else: nothing tells a page that it was painted, so this is a short time.

use gloo::timers::callback::Timeout;

/// Until the browser has painted, in milliseconds.
const PAINT_DELAY_MS: u32 = 50;

/// Does `then` after that.
pub fn after_paint(then: impl FnOnce() + 'static) {
    Timeout::new(PAINT_DELAY_MS, then).forget();
}
