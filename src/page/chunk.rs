//! The lazily loaded chunk as the rest of the page sees it: how it is asked for, and what it has added.
//!
//! Most visitors never need the list of customers and what goes with it, so that code comes when it is first asked
//! for (`lazy`), and then works on the same state. While it is on its way, and if it fails, the page goes on and says so.

use std::cell::RefCell;

use crate::{
    input::draft::{Draft, PersonDraft},
    page::{
        action::Action,
        chunk_views::ChunkViews,
        state::Calculator,
        view::{Node, live},
    },
};

/// A part of the page that the chunk adds; nothing before.
pub fn added(calculator: Calculator, part: fn(ChunkViews) -> fn() -> Node) -> Node {
    live(move || calculator.added().map_or(Node::List(Vec::new()), |chunk_views| part(chunk_views)()))
}

/// What was removed and can be taken back.
#[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "prerendering takes nothing back"))]
pub enum Removed {
    /// A person, who was at this place.
    Person(usize, PersonDraft),
    /// Everything.
    All(Draft),
}

thread_local! {
    static REMOVED: RefCell<Vec<Removed>> = const { RefCell::new(Vec::new()) };
}

/// Has the chunk offer to take this back.
pub fn remember(calculator: Calculator, removed: Removed) {
    REMOVED.with_borrow_mut(|all| all.push(removed));
    act(calculator, Action::Remember);
}

/// What was removed since this was last asked.
#[cfg(feature = "hydrate")]
pub fn removed() -> Vec<Removed> {
    REMOVED.take()
}

#[cfg(feature = "hydrate")]
pub use self::loading::{act, act_again, act_with, load_by, loaded, open_when_needed};

/// Prerendering asks for nothing.
#[cfg(not(feature = "hydrate"))]
pub const fn act(_calculator: Calculator, _action: Action) {}

/// Nor again.
#[cfg(not(feature = "hydrate"))]
pub fn act_again(_calculator: Calculator) {}

/// Nor with files.
#[cfg(not(feature = "hydrate"))]
pub fn act_with(_calculator: Calculator, _action: Action, _dropped: &wasm_bindgen::JsValue) {}

#[cfg(feature = "hydrate")]
mod loading {
    use std::cell::{Cell, RefCell};

    use gloo::timers::callback::Timeout;
    use leptos::prelude::*;
    use wasm_bindgen::prelude::*;

    use crate::page::{
        action::Action,
        chunk_views::ChunkViews,
        controls::focus::{focus, focused},
        follow::follow,
        state::Calculator,
    };
    use crate::rules::Readings;

    #[wasm_bindgen]
    extern "C" {
        /// Promises the browser a text to copy, or none; `web/clipboard.js` has it.
        #[wasm_bindgen(js_name = promiseCopy)]
        fn promise_copy(is_asked: bool);
    }

    thread_local! {
        /// What was last asked for.
        static LAST: RefCell<(Action, JsValue)> = const { RefCell::new((Action::GoOn, JsValue::UNDEFINED)) };
        /// Whether the chunk is on its way.
        static IS_LOADING: Cell<bool> = const { Cell::new(false) };
        /// What loads it.
        static LOAD: Cell<Option<fn(Calculator)>> = const { Cell::new(None) };
    }

    /// Does what the visitor asks for, once the chunk is there.
    pub fn act(calculator: Calculator, action: Action) {
        act_with(calculator, action, &JsValue::UNDEFINED);
    }

    /// Tries again what was last asked for.
    pub fn act_again(calculator: Calculator) {
        let (action, dropped) = LAST.with_borrow(Clone::clone);
        act_with(calculator, action, &dropped);
    }

    /// The same with files, if there are any. What the visitor asks for replaces what still waits; what the page asks for by
    /// itself does not.
    pub fn act_with(calculator: Calculator, action: Action, dropped: &JsValue) {
        if let Some(chunk_views) = calculator.chunk_views.get_untracked() {
            return (chunk_views.act)(action, dropped);
        }
        if action.is_asked() || !IS_LOADING.get() {
            LAST.set((action, dropped.clone()));
            promise_copy(action == Action::Copy);
        }
        let Some(load) = LOAD.get() else { return };
        say("opening");
        if !IS_LOADING.replace(true) {
            load(calculator);
        }
    }

    /// Has the chunk loaded by a function that calls [`loaded`] in the end.
    pub fn load_by(load: fn(Calculator)) {
        LOAD.set(Some(load));
    }

    /// Does what was last asked for, by what the chunk has added; or says that it could not be loaded.
    pub fn loaded(chunk_views: Option<ChunkViews>) {
        IS_LOADING.set(false);
        let Some(chunk_views) = chunk_views else {
            say("failed");
            // Whoever has tried again is at the note, which goes away.
            let place = LAST.with_borrow(|(action, _)| action.place());
            if focused().is_some_and(|element| element.id() == ["waiting-", place].concat()) {
                focus(["open-again-", place].concat());
            }
            return;
        };
        let (action, dropped) = LAST.replace((Action::GoOn, JsValue::UNDEFINED));
        // What has been added is on the page only once this is over.
        let begin = move || {
            (chunk_views.act)(action, &dropped);
            say("open");
        };
        Timeout::new(0, begin).forget();
    }

    /// Opens the chunk as soon as what is entered turns out to be a list of customers, or totals of one, or something
    /// that may be listed twice, or the source is read another way: the chunk says what hangs on that. Only such rows have
    /// an association, on which the answer by another version of the rules may hang.
    pub fn open_when_needed(calculator: Calculator) {
        let mut was_needed = false;
        follow(Box::new(move || {
            let (is_list, is_read_otherwise) = calculator.draft.with(|draft| {
                let is_list = draft.customers.is_some()
                    || !draft.unfinished.rows.is_empty()
                    || !draft.unfinished.rest.is_empty()
                    || draft.at_least;
                (is_list, draft.readings != Readings::default())
            });
            let is_doubtful = calculator.evaluation.with(|answer| !answer.warnings.is_empty());
            let is_needed = is_list || is_read_otherwise || is_doubtful;
            if is_needed && !was_needed {
                act(calculator, if is_list { Action::GoOn } else { Action::Explain });
            }
            was_needed = is_needed;
        }));
    }

    /// Says how far the chunk has come, and for whom, for style sheets.
    fn say(state: &str) {
        if let Some(root) = document().document_element() {
            _ = root.set_attribute("data-chunk", state);
            _ = root.set_attribute("data-asked", LAST.with_borrow(|(action, _)| action.place()));
        }
    }
}
