//! Builds the page anew, with everything in it, in the place that the page as it was first loaded has left.

use any_spawner::Executor;
use leptos::prelude::*;

use super::{
    CALCULATOR, announcer, calculator::Calculator, calculator_view, desk::Wish, locale_of_page, storage,
};

/// Shows the calculator with what was entered (`kept`, as the tab's storage has it), and does what the
/// desk was opened for.
pub fn take_over(kept: &str, wish: &str) {
    let Some(place) = document().get_element_by_id(CALCULATOR) else { return };
    let locale = locale_of_page();
    _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let shown = owner.with(|| {
        let calculator = Calculator::default();
        storage::restore(calculator, storage::pairs_in(kept));
        if Wish::of(wish) == Some(Wish::List) {
            calculator.draft.update(|draft| draft.list_customers(Calculator::program()));
        }
        storage::keep_on(calculator);
        announcer::announce(calculator, locale);
        let mut shown = calculator_view(calculator, locale).build();
        shown.mount(&place, None);
        shown
    });
    // The page lives as long as its tab.
    std::mem::forget((owner, shown));
}
