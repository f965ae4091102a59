//! Builds the page anew, with everything in it, in the place that the page as it was first loaded has left;
//! and once more where a link brings other rules, of which all of it must speak.

use std::{cell::RefCell, rc::Rc};

use any_spawner::Executor;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{
    CALCULATOR, announcer,
    calculator::Calculator,
    calculator_view,
    desk::Wish,
    element::Showing,
    import::{Importing, end, write_document},
    link::{self, Linking, Notice},
    locale_of_page, report, storage, take_away,
};
use crate::{
    exchange::draft::Draft,
    kept::{self, pairs_in},
    programs,
    rules::Program,
};

thread_local! {
    /// The page, for as long as its tab, or until it is built anew.
    static PAGE: RefCell<Option<(Owner, Rc<Showing>)>> = const { RefCell::new(None) };
}

/// Shows the calculator with what was entered (`kept`, as the tab's storage has it), and does what the
/// desk was opened for, with the file that was `dropped`, if any.
pub fn take_over(kept: &str, wish: &str, dropped: &JsValue) {
    _ = Executor::init_wasm_bindgen();
    let pairs = pairs_in(kept);
    programs::judge_by(kept::rules_of(&pairs));
    let Some((linking, importing)) = build(kept::draft_of(pairs), Notice::None) else { return };
    let Linking { calculator, locale, .. } = linking;
    match Wish::of(wish) {
        Some(Wish::List) => calculator.draft.update(|draft| draft.list_customers(Calculator::program())),
        // What has just been built is on the page only once this is over.
        Some(Wish::Print) => _ = Timeout::new(0, take_away::print).forget(),
        Some(Wish::Copy) => take_away::copy_summary(calculator, locale),
        Some(Wish::Link) => link::open(linking),
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

/// Shows the calculator once more, with this draft and by the rules of `program`: soon, because what asks
/// for it is on the page that makes way.
pub fn build_anew(program: &'static Program, draft: Draft, notice: Notice) {
    Timeout::new(0, move || {
        leave();
        programs::judge_by(program);
        build(draft, notice);
    })
    .forget();
}

fn leave() {
    end();
    if let Some((owner, shown)) = PAGE.take() {
        shown.clear();
        drop(shown);
        owner.cleanup();
    }
}

fn build(draft: Draft, notice: Notice) -> Option<(Linking, Option<Importing>)> {
    let place = document().get_element_by_id(CALCULATOR)?;
    let locale = locale_of_page();
    let owner = Owner::new();
    let (linking, importing, shown) = owner.with(|| {
        let calculator = Calculator::default();
        calculator.draft.set(draft);
        let linking = Linking::new(calculator, locale, notice);
        provide_context(linking);
        storage::keep_on(calculator);
        announcer::announce(calculator, locale);
        report::print_report(calculator, locale);
        let shown = calculator_view(calculator, locale).show_in(place.into());
        let importing = use_context::<Importing>();
        linking.importing.set_value(importing);
        (linking, importing, shown)
    });
    PAGE.set(Some((owner, shown)));
    link::follow(linking);
    Some((linking, importing))
}
