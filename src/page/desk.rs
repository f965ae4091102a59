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

/// Why the desk is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To go on with a list that was kept.
    GoOn,
    /// To list customers.
    List,
    /// To import a list.
    Import,
    /// To print the report.
    Print,
    /// To copy the summary.
    Copy,
    /// To copy a link.
    Link,
    /// To download the answer as JSON.
    Json,
}

const ALL: [Wish; 7] =
    [Wish::GoOn, Wish::List, Wish::Import, Wish::Print, Wish::Copy, Wish::Link, Wish::Json];

impl Wish {
    /// The wish that a word stands for.
    pub fn of(word: &str) -> Option<Self> {
        ALL.into_iter().find(|wish| wish.word() == word)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::GoOn => "go-on",
            Self::List => "list",
            Self::Import => "import",
            Self::Print => "print",
            Self::Copy => "copy",
            Self::Link => "link",
            Self::Json => "json",
        }
    }
}

#[cfg(all(feature = "hydrate", not(feature = "desk")))]
mod opening {
    use std::cell::Cell;

    use leptos::prelude::*;
    use wasm_bindgen::prelude::*;

    use super::Wish;
    use crate::page::{calculator::Calculator, start, storage};

    #[wasm_bindgen]
    extern "C" {
        /// Fetches the desk and hands it what `leave` returns; `boot.js` has it.
        #[wasm_bindgen(js_name = openDesk)]
        fn open_desk(leave: JsValue, wish: &str, dropped: &JsValue);
    }

    thread_local! {
        /// What the desk was last to be opened for.
        static LAST: Cell<Wish> = const { Cell::new(Wish::GoOn) };
    }

    /// Opens the desk. Until it is there, this page goes on.
    pub fn open(calculator: Calculator, wish: Wish) {
        open_with(calculator, wish, &JsValue::UNDEFINED);
    }

    /// Tries again, for what it was last to be opened for.
    pub fn open_again(calculator: Calculator) {
        open(calculator, LAST.get());
    }

    /// Opens the desk with a file to import, if there is one.
    pub fn open_with(calculator: Calculator, wish: Wish, dropped: &JsValue) {
        LAST.set(wish);
        let leave = Closure::once_into_js(move || {
            // Were the desk to fail now, the next start would find it.
            storage::keep(calculator);
            let kept = storage::coded(calculator);
            start::leave();
            kept
        });
        open_desk(leave, wish.word(), dropped);
    }

    /// Opens the desk as soon as what was kept turns out to be a list of customers.
    pub fn open_for_a_list(calculator: Calculator) {
        Effect::new(move |opened: Option<bool>| {
            let is_listed = calculator.draft.with(|draft| draft.customers.is_some());
            if is_listed && opened != Some(true) {
                open(calculator, Wish::GoOn);
            }
            is_listed
        });
    }
}

#[cfg(not(feature = "hydrate"))]
mod opening {
    use super::Wish;
    use crate::page::calculator::Calculator;

    /// Prerendering opens nothing.
    pub fn open(_calculator: Calculator, _wish: Wish) {}

    /// Nor again.
    pub fn open_again(_calculator: Calculator) {}

    /// Nor with a file.
    pub fn open_with(_calculator: Calculator, _wish: Wish, _dropped: &wasm_bindgen::JsValue) {}
}
