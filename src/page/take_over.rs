//! Builds the page anew, with everything in it, in the place that the page as it was first loaded has left.

use any_spawner::Executor;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{
    CALCULATOR, announcer,
    calculator::Calculator,
    calculator_view,
    desk::Wish,
    import::{Importing, write_document},
    locale_of_page, report, storage, take_away,
};
use crate::kept::pairs_in;

/// Shows the calculator with what was entered (`kept`, as the tab's storage has it), and does what the
/// desk was opened for, with the file that was `dropped`, if any.
pub fn take_over(kept: &str, wish: &str, dropped: &JsValue) {
    let Some(place) = document().get_element_by_id(CALCULATOR) else { return };
    let locale = locale_of_page();
    _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let (calculator, importing, shown) = owner.with(|| {
        let calculator = Calculator::default();
        storage::restore(calculator, pairs_in(kept));
        storage::keep_on(calculator);
        announcer::announce(calculator, locale);
        report::print_report(calculator, locale);
        let mut shown = calculator_view(calculator, locale).build();
        shown.mount(&place, None);
        (calculator, use_context::<Importing>(), shown)
    });
    // The page lives as long as its tab.
    std::mem::forget((owner, shown));
    match Wish::of(wish) {
        Some(Wish::List) => calculator.draft.update(|draft| draft.list_customers(Calculator::program())),
        // What has just been built is on the page only once this is over.
        Some(Wish::Print) => _ = Timeout::new(0, take_away::print).forget(),
        Some(Wish::Copy) => take_away::copy_summary(calculator, locale),
        Some(Wish::Import) => {
            if let Some(importing) = importing {
                importing.open_with(dropped);
            }
        }
        Some(Wish::Json) => {
            if let Some(importing) = importing {
                write_document(importing);
            }
        }
        Some(Wish::GoOn) | None => {}
    }
}
