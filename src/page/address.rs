//! The part of the page's address that no server is told, where a link may be.
//!
//! `boot.js` watches it, because a link may be pasted there at any time. The version of the rules that is chosen in the notice
//! comes the same way: for it too the lazily loaded chunk builds the page anew. Nothing here knows what a link holds.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Has `open` called with the link that the address brings or the version that is chosen, at once or later; `boot.js`
    /// has it.
    #[wasm_bindgen(catch, js_name = onArrival)]
    fn call_on_arrival(open: &JsValue) -> Result<(), JsValue>;
}

/// Hands every link that the address brings, and every version that is chosen, to `open`, in place of whoever had them before.
pub fn on_arrival(open: impl Fn(JsValue) + 'static) {
    _ = call_on_arrival(&Closure::<dyn Fn(JsValue)>::new(open).into_js_value());
}

/// The address of the full page in this language, from a frame too, as far as a part of its fragment can follow.
pub fn page_in(language: &str) -> String {
    use leptos::prelude::*;

    use super::controls::property::get_path;

    let selector = ["link[rel=alternate][hreflang='", language, "']"].concat();
    let link = document().query_selector(&selector).ok().flatten();
    let page = link.and_then(|link| get_path(&link, &["href"]).as_string());
    let here = || get_path(&window(), &["location", "href"]).as_string().unwrap_or_default();
    match page {
        Some(page) => [&page, "#"].concat(),
        // All languages are in one file, which reads in its fragment which one to show.
        None => [here().split('#').next().unwrap_or_default(), "#lang=", language, "&"].concat(),
    }
}

/// Takes the link out of the address, so that a refresh does not bring it again.
pub fn clear() {
    use leptos::prelude::*;

    use super::controls::property::get_path;

    let part = |name| get_path(&window(), &["location", name]).as_string().unwrap_or_default();
    let address = [part("pathname"), part("search")].concat();
    if let Ok(history) = window().history() {
        _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
