//! Keeps what was entered through a refresh of the tab, in the tab's session storage.
//!
//! Storage can be missing or full (sandboxed frames, private windows); then nothing is kept and
//! everything else works. Pairs are coded by the browser's own `URLSearchParams`.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Storage, UrlSearchParams};

use super::calculator::Calculator;
use crate::exchange::draft::{Draft, Pair};

/// Where the draft is kept.
pub const KEY: &str = "competency-calculator";
/// How long typing must have paused before it is kept, in milliseconds: a list of thousands takes a moment.
const PAUSE: u32 = 300;

/// Sets the draft that `kept` amounts to.
pub fn restore(calculator: Calculator, kept: Vec<Pair>) {
    let draft = Draft::from_pairs(Calculator::program(), kept);
    if calculator.draft.with_untracked(|now| *now != draft) {
        calculator.draft.set(draft);
    }
}

/// Keeps every draft from now on: after a pause, and when the page is left.
pub fn keep_on(calculator: Calculator) {
    let when_left = Closure::<dyn Fn()>::new(move || keep(calculator));
    _ = window().add_event_listener_with_callback("pagehide", when_left.as_ref().unchecked_ref());
    when_left.forget();
    Effect::new(move |waiting: Option<Timeout>| {
        calculator.draft.track();
        drop(waiting);
        Timeout::new(PAUSE, move || keep(calculator))
    });
}

fn keep(calculator: Calculator) {
    // A page that was left has nothing to keep: the other one does.
    let (Some(storage), Some(coded)) = (session_storage(), coded(calculator)) else { return };
    if coded.is_empty() {
        _ = storage.remove_item(KEY);
    } else {
        _ = storage.set_item(KEY, &coded);
    }
}

/// The draft as the text of a `URLSearchParams`; `None` once the page was left.
pub fn coded(calculator: Calculator) -> Option<String> {
    let pairs = calculator.draft.try_with_untracked(|draft| draft.to_pairs(Calculator::program()))?;
    let coded = UrlSearchParams::new().ok()?;
    for (name, value) in &pairs {
        coded.append(name, value);
    }
    Some(coded.to_string().into())
}

/// The tab's storage, where there is one.
pub fn session_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The pairs in the text of a `URLSearchParams`.
pub fn pairs_in(coded: &str) -> Vec<Pair> {
    UrlSearchParams::new_with_str(coded).map(|coded| pairs_of(&coded)).unwrap_or_default()
}

/// The pairs of a `FormData` or `URLSearchParams`.
pub fn pairs_of(source: &JsValue) -> Vec<Pair> {
    let entries = js_sys::try_iter(source).ok().flatten().into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let entry: js_sys::Array = entry.dyn_into().ok()?;
            entry.get(0).as_string().zip(entry.get(1).as_string())
        })
        .collect()
}
