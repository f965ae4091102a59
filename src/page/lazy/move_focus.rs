//! Where the keyboard goes after an act: to what came of it, even where nothing can be typed or pressed.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use crate::page::controls::focus::element;

/// What stands above all that is asked.
const FORM: &str = "#company-title";

/// Puts the keyboard on the element with `id`, once what has just changed is on the page.
pub fn focus_id(id: &str) {
    focus_first(["#", id].concat());
}

/// Puts it where everything that is entered begins.
pub fn focus_form() {
    focus_first(FORM.into());
}

/// Puts it on the first element that `selector` finds; where there is none it stays.
pub fn focus_first(selector: String) {
    Timeout::new(0, move || {
        let found = document().query_selector(&selector).ok().flatten();
        let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return };
        if found.tab_index() < 0 {
            _ = found.set_attribute("tabindex", "-1");
        }
        _ = found.focus();
    })
    .forget();
}

/// Puts it on a text area, and selects the text: it can be copied, and what is typed or pasted replaces it.
pub fn select_text(id: &'static str) {
    Timeout::new(0, move || {
        if let Some(area) = element::<HtmlTextAreaElement>(id) {
            _ = area.focus();
            area.select();
        }
    })
    .forget();
}
