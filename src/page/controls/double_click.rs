//! The second click of a double click on something that goes away with the first, so that another is under the pointer
//! by then.
//!
//! Browsers count the clicks on one element alone, and this is another one.

use std::cell::Cell;

use leptos::web_sys::Event;

use super::property::get_path;

/// As long as a system waits for the second click of a double click, in milliseconds.
const DOUBLE: f64 = 500.0;
/// As far as the pointer may move meanwhile, in pixels.
const NEAR: f64 = 8.0;

thread_local! {
    static LAST: Cell<[f64; 3]> = const { Cell::new([-DOUBLE; 3]) };
}

/// Whether this click is one; if not, it is the first from now on.
pub fn is_double_click(event: &Event) -> bool {
    let read = |name| get_path(event, &[name]).as_f64().unwrap_or_default();
    let [now, x, y, clicks] = ["timeStamp", "clientX", "clientY", "detail"].map(read);
    let [then, across, down] = LAST.get();
    // The keyboard counts no clicks, and whoever clicks for the third time means it.
    let is_second = clicks > 0.0
        && clicks < 3.0
        && now - then < DOUBLE
        && (x - across).abs() < NEAR
        && (y - down).abs() < NEAR;
    if !is_second {
        LAST.set([now, x, y]);
    }
    is_second
}

/// Remembers every click on the page from now on, after its own handler. When a dialog closes, the second click of a double
/// click lands on what is behind it. Call once.
#[cfg(feature = "hydrate")]
pub fn watch() {
    use leptos::prelude::window;
    use wasm_bindgen::{JsCast as _, closure::Closure};

    let note = Closure::<dyn FnMut(Event)>::new(|event: Event| _ = is_double_click(&event));
    _ = window().add_event_listener_with_callback("click", note.into_js_value().unchecked_ref());
}
