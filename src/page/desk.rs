//! The way from the page as it is first loaded to the desk: the page with the list of customers and all
//! that goes with it.
//!
//! Most visitors never need the list, so its code comes when it is first asked for. It is the same page
//! once more, with more in it: it takes over the place, and what was entered, and nothing is shared but
//! that. `boot.js` fetches it, and says on the page when that takes time or fails.

#[cfg(all(feature = "hydrate", not(feature = "desk")))]
pub use opening::open_for_a_list;
#[cfg(not(feature = "desk"))]
pub use opening::{open, open_again, open_with};

#[cfg(all(feature = "hydrate", not(feature = "desk")))]
mod opening {
    use std::cell::Cell;

    use leptos::prelude::*;
    use wasm_bindgen::prelude::*;

    use crate::page::{action::Action, mounted, state::Calculator, storage};

    #[wasm_bindgen]
    extern "C" {
        /// Fetches the desk and hands it what `leave` returns; `boot.js` has it.
        #[wasm_bindgen(js_name = openDesk)]
        fn open_desk(leave: JsValue, action: &str, dropped: &JsValue);
    }

    thread_local! {
        /// What the desk was last to be opened for.
        static LAST: Cell<Action> = const { Cell::new(Action::GoOn) };
    }

    /// Opens the desk. Until it is there, this page goes on.
    pub fn open(calculator: Calculator, action: Action) {
        open_with(calculator, action, &JsValue::UNDEFINED);
    }

    /// Tries again, for what it was last to be opened for.
    pub fn open_again(calculator: Calculator) {
        open(calculator, LAST.get());
    }

    /// Opens the desk with a file to import, if there is one.
    pub fn open_with(calculator: Calculator, action: Action, dropped: &JsValue) {
        LAST.set(action);
        let leave = Closure::once_into_js(move || {
            // Were the desk to fail now, the next start would find it.
            storage::keep(calculator);
            let kept = storage::coded(calculator);
            mounted::leave();
            kept
        });
        open_desk(leave, action.word(), dropped);
    }

    /// Opens the desk as soon as what was kept turns out to be a list of customers.
    pub fn open_for_a_list(calculator: Calculator) {
        Effect::new(move |opened: Option<bool>| {
            let is_listed = calculator.draft.with(|draft| draft.customers.is_some());
            if is_listed && opened != Some(true) {
                open(calculator, Action::GoOn);
            }
            is_listed
        });
    }
}

#[cfg(not(feature = "hydrate"))]
mod opening {
    use crate::page::{action::Action, state::Calculator};

    /// Prerendering opens nothing.
    pub fn open(_calculator: Calculator, _action: Action) {}

    /// Nor again.
    pub fn open_again(_calculator: Calculator) {}

    /// Nor with a file.
    pub fn open_with(_calculator: Calculator, _action: Action, _dropped: &wasm_bindgen::JsValue) {}
}
