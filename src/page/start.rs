//! Brings the prerendered calculator to life, and makes way for the desk.
//!
//! Leptos's own `hydrate_from` also reads back resources that a server has streamed. There is no
//! server here, so this does the same with a plain owner and leaves that code out.

use std::cell::RefCell;

use any_spawner::Executor;
use leptos::{
    prelude::*,
    tachys::{hydration::Cursor, view::PositionState},
};
use wasm_bindgen::JsCast;

use super::{
    CALCULATOR, TEXTS, address, announcer, before_start,
    calculator::Calculator,
    calculator_view,
    desk::{self, Wish},
    element::Showing,
    locale_of_page, storage,
};
use crate::words;

thread_local! {
    /// The page, for as long as it is this one.
    static PAGE: RefCell<Option<(Owner, Showing)>> = const { RefCell::new(None) };
}

/// Hydrates the calculator in the language of the page, with what was entered before.
pub fn start() {
    let texts = document().get_element_by_id(TEXTS).and_then(|texts| texts.text_content());
    words::take_lines(texts.unwrap_or_default());
    let Some(place) = document().get_element_by_id(CALCULATOR) else { return };
    let (locale, kept) = (locale_of_page(), before_start::kept());
    _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let shown = owner.with(|| {
        let calculator = Calculator::default();
        before_start::restore(calculator, kept);
        storage::keep_on(calculator);
        desk::open_for_a_list(calculator);
        // What a link holds only the desk can read; there the address is asked again.
        address::on_arrival(move |_| desk::open(calculator, Wish::GoOn));
        announcer::announce(calculator, locale);
        let cursor = Cursor::new(place.unchecked_into());
        calculator_view(calculator, locale).hydrate::<true>(&cursor, &PositionState::default())
    });
    PAGE.set(Some((owner, shown)));
}

/// Leaves the place to another page: nothing here listens, follows or keeps any longer.
pub fn leave() {
    if let Some((owner, shown)) = PAGE.take() {
        if let Some(place) = document().get_element_by_id(CALCULATOR) {
            place.set_text_content(None);
        }
        drop(shown);
        owner.cleanup();
    }
}
