//! Moves the keyboard to where the visitor goes on.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Focuses the element with `id`, once what has just changed is on the page.
pub fn focus(id: String) {
    Timeout::new(0, move || {
        if let Some(element) = element::<HtmlElement>(&id) {
            _ = element.focus();
        }
    })
    .forget();
}

/// The element with `id`, if there is one.
pub fn element<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Where the keyboard is.
#[cfg(feature = "hydrate")]
pub fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}
