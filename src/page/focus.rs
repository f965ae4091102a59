//! Moves the keyboard to where the visitor goes on.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Focuses the element with `id`, once what has just changed is on the page.
pub fn focus(id: String) {
    Timeout::new(0, move || {
        let element = document().get_element_by_id(&id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            _ = element.focus();
        }
    })
    .forget();
}
