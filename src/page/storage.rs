//! Keeps what was entered through a refresh of the tab, in the tab's session storage.
//!
//! Storage can be missing or full (sandboxed frames, private windows); then nothing is kept and
//! everything else works. Pairs are coded by the browser's own `URLSearchParams`.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{FormData, HtmlFormElement, Storage, UrlSearchParams};

use super::calculator::Calculator;
use crate::exchange::draft::{Draft, Pair};

const KEY: &str = "competency-calculator";
/// How long typing must have paused before it is kept, in milliseconds: a list of thousands takes a moment.
const PAUSE: u32 = 300;

/// What was typed into the prerendered form before the calculator could listen.
pub fn typed_before_start() -> Vec<Pair> {
    let form = document().get_element_by_id("company");
    let form = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    let data = form.and_then(|form| FormData::new_with_form(&form).ok());
    let mut pairs = data.map(|data| pairs_of(&data)).unwrap_or_default();
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}

/// Restores the last draft with what was `typed` since on top, and keeps every later one.
pub fn restore_and_keep(calculator: Calculator, typed: Vec<Pair>) {
    Effect::new(move |waiting: Option<Timeout>| {
        if waiting.is_none() {
            restore(calculator, &typed);
            keep_when_left(calculator);
        }
        calculator.draft.track();
        drop(waiting);
        Timeout::new(PAUSE, move || keep(calculator))
    });
}

fn restore(calculator: Calculator, typed: &[Pair]) {
    let kept = session_storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let kept = kept.and_then(|kept| UrlSearchParams::new_with_str(&kept).ok());
    let mut pairs = kept.map(|kept| pairs_of(&kept)).unwrap_or_default();
    pairs.extend(typed.iter().cloned());
    let draft = Draft::from_pairs(Calculator::program(), pairs);
    if calculator.draft.with_untracked(|now| *now != draft) {
        calculator.draft.set(draft);
    }
}

/// Keeps what was entered just before the page is left.
fn keep_when_left(calculator: Calculator) {
    let keep = Closure::<dyn Fn()>::new(move || keep(calculator));
    _ = window().add_event_listener_with_callback("pagehide", keep.as_ref().unchecked_ref());
    keep.forget();
}

fn keep(calculator: Calculator) {
    let pairs = calculator.draft.with_untracked(|draft| draft.to_pairs(Calculator::program()));
    let Some(storage) = session_storage() else { return };
    if pairs.is_empty() {
        _ = storage.remove_item(KEY);
    } else if let Ok(coded) = UrlSearchParams::new() {
        for (name, value) in &pairs {
            coded.append(name, value);
        }
        _ = storage.set_item(KEY, &String::from(coded.to_string()));
    }
}

fn session_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The pairs of a `FormData` or `URLSearchParams`.
fn pairs_of(source: &JsValue) -> Vec<Pair> {
    let entries = js_sys::try_iter(source).ok().flatten().into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let entry: js_sys::Array = entry.dyn_into().ok()?;
            entry.get(0).as_string().zip(entry.get(1).as_string())
        })
        .collect()
}
