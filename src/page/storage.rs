//! Keeps what was entered through a refresh of the tab, in the tab's session storage.
//!
//! Storage can be missing or full (sandboxed frames, private windows); then nothing is kept, the chunk says so, and
//! everything else works.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Storage;

use crate::page::{
    action::Action,
    chunk::act,
    controls::debounce::{Debounce, SAVE_DELAY_MS},
    follow::follow,
    state::Calculator,
};
use crate::{
    input::draft::{Draft, Pair},
    saved_draft,
};

thread_local! {
    /// What keeps it, once typing has paused.
    static WAITING: Debounce = const { Debounce::new() };
}

/// Where the draft is kept.
const KEY: &str = "competency-calculator";
/// A long list takes the browser a moment to keep, so that waits until nobody types: so many rows more, one
/// millisecond more.
const ROWS: usize = 4;

/// Sets the draft that such pairs amount to.
pub fn restore(calculator: Calculator, pairs: Vec<Pair>) {
    let draft = saved_draft::decode_draft(pairs);
    // A page that was left has no draft any more.
    if calculator.draft.try_with_untracked(|now| *now != draft) == Some(true) {
        calculator.draft.set(draft);
    }
}

/// What was kept.
pub fn saved() -> String {
    session_storage().and_then(|storage| storage.get_item(KEY).ok().flatten()).unwrap_or_default()
}

/// Keeps every draft from now on: after a pause, and when the page is left. Where the store is another's
/// (`web/frame.js`), that one says when there is something to `restore`.
pub fn save_changes(calculator: Calculator) {
    when("pagehide", move || save(calculator));
    when("return", move || start_over_if_outdated(calculator));
    when("restore", move || {
        let saved = saved();
        // What waits for the chunk makes way too.
        if DEFERRED.with_borrow(Option::is_some) {
            defer_restore(saved);
        } else {
            restore(calculator, saved_draft::decode_pairs(&saved));
        }
    });
    follow(Box::new(move || {
        calculator.draft.track();
        let save_or_say = move || {
            let had_failed = has_save_failed();
            save(calculator);
            // The chunk shows the message, and takes it away again.
            if had_failed || has_save_failed() {
                act(calculator, Action::Remember);
            }
        };
        WAITING.with(|waiting| waiting.after(pause(calculator), save_or_say));
    }));
}

/// A page that comes back from the browser's cache may be older than what is kept: the page in another language
/// has gone on meanwhile. Then it starts again with that.
fn start_over_if_outdated(calculator: Calculator) {
    // Without a store, or where the page was built anew, there is nothing newer.
    let stored = session_storage().and_then(|storage| storage.get_item(KEY).ok());
    let (Some(stored), Some(coded)) = (stored, coded(calculator)) else { return };
    if stored.unwrap_or_default() != coded {
        OUTDATED.set(true);
        _ = window().location().reload();
    }
}

fn when(event: &str, then: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(then);
    _ = window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    listener.forget();
}

/// How long typing must have paused before such a draft is kept, in milliseconds.
fn pause(calculator: Calculator) -> u32 {
    let rows = |draft: &Draft| draft.customers.as_ref().map_or(0, |portfolio| portfolio.rows.len());
    let rows = calculator.draft.with_untracked(rows);
    SAVE_DELAY_MS.saturating_add(u32::try_from(rows.div_euclid(ROWS)).unwrap_or(0))
}

/// Keeps the draft as it is now.
pub fn save(calculator: Calculator) {
    if OUTDATED.get() {
        return;
    }
    // A page that was left has nothing to keep: the other one does.
    let Some(coded) = coded(calculator) else { return };
    // What is empty is stored too, in place of what was there.
    let is_saved = session_storage().is_some_and(|storage| storage.set_item(KEY, &coded).is_ok());
    HAS_SAVE_FAILED.set(!is_saved && !coded.is_empty());
}

thread_local! {
    /// Whether the page is about to start over, and must not keep its draft in place of what is kept.
    static OUTDATED: Cell<bool> = const { Cell::new(false) };
    /// Whether there was no room for what is entered.
    static HAS_SAVE_FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Whether what is entered could not be kept.
pub fn has_save_failed() -> bool {
    HAS_SAVE_FAILED.get()
}

/// The draft as it is kept; `None` once the page was left.
pub fn coded(calculator: Calculator) -> Option<String> {
    let coded = calculator.draft.try_with_untracked(saved_draft::encode).flatten()?;
    if let Some(deferred) = DEFERRED.with_borrow(Clone::clone) {
        return Some(deferred);
    }
    Some(coded)
}

thread_local! {
    /// What is kept in place of the draft.
    static DEFERRED: std::cell::RefCell<Option<String>> = const { std::cell::RefCell::new(None) };
}

/// Keeps what was kept under other rules, which the chunk alone knows.
pub fn defer_restore(saved: String) {
    DEFERRED.set(Some(saved));
}

/// What was held; it is the draft's own again.
pub fn take_deferred() -> Option<String> {
    DEFERRED.take()
}

/// The tab's storage, where there is one.
fn session_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
