//! Brings the prerendered calculator to life.

//!
//! Leptos's own `hydrate_from` also reads back resources that a server has streamed. There is no
//! server here, so this does the same with a plain owner and leaves that code out.

use any_spawner::Executor;
use leptos::{
    prelude::*,
    tachys::{hydration::Cursor, view::PositionState},
};
use wasm_bindgen::JsCast;

use super::{CALCULATOR, TEXTS, announcer, calculator::Calculator, calculator_view, report, storage};
use crate::words::{self, Locale};

/// Hydrates the calculator in the language of the page, with what was entered before.
pub fn start() {
    let document = document();
    let tag = document.document_element().and_then(|html| html.get_attribute("lang"));
    let locale = Locale::of_tag(&tag.unwrap_or_default());
    let texts = document.get_element_by_id(TEXTS).and_then(|texts| texts.text_content());
    words::take_lines(texts.unwrap_or_default());
    let Some(place) = document.get_element_by_id(CALCULATOR) else { return };
    let typed = storage::typed_before_start();
    _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let state = owner.with(|| {
        let calculator = Calculator::default();
        storage::restore_and_keep(calculator, typed);
        announcer::announce(calculator, locale);
        report::print_report(calculator, locale);
        let cursor = Cursor::new(place.unchecked_into());
        calculator_view(calculator, locale).hydrate::<true>(&cursor, &PositionState::default())
    });
    // The page lives as long as its tab.
    std::mem::forget((owner, state));
}
