//! Builds the page anew, with everything in it, in the place that the page as it was first loaded has left;
//! and once more where a link brings other rules, of which all of it must speak.

use any_spawner::Executor;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::page::{
    action::Action,
    answer::announcer,
    app::app,
    landmarks::{CALCULATOR, locale_of_page},
    lazy::{
        import::{Importing, end, open_with, write_document},
        report,
        share::{self, Linking, Notice},
        take_away,
    },
    mounted,
    state::Calculator,
    storage,
};
use crate::{
    input::draft::Draft,
    kept::{self, pairs_in},
    programs,
    rules::Program,
};

/// Shows the calculator with what was entered (`kept`, as the tab's storage has it), and does what the
/// desk was opened for, with the file that was `dropped`, if any.
pub fn take_over(kept: &str, action: &str, dropped: &JsValue) {
    _ = Executor::init_wasm_bindgen();
    let pairs = pairs_in(kept);
    programs::judge_by(kept::rules_of(&pairs));
    let Some((linking, importing)) = build(kept::draft_of(pairs), Notice::None) else { return };
    let Linking { calculator, locale, .. } = linking;
    match Action::of(action) {
        Some(Action::List) => calculator.draft.update(|draft| draft.list_customers(Calculator::program())),
        // What has just been built is on the page only once this is over.
        Some(Action::Print) => _ = Timeout::new(0, take_away::print).forget(),
        Some(Action::Copy) => take_away::copy_summary(calculator, locale),
        Some(Action::Link) => share::open(linking),
        Some(Action::Import) => {
            if let Some(importing) = importing {
                open_with(importing, dropped);
            }
        }
        Some(Action::Json) => {
            if let Some(importing) = importing {
                write_document(importing);
            }
        }
        Some(Action::GoOn) | None => {}
    }
}

/// Shows the calculator once more, with this draft and by the rules of `program`: soon, because what asks
/// for it is on the page that makes way.
fn build_anew(program: &'static Program, draft: Draft, notice: Notice) {
    Timeout::new(0, move || {
        end();
        mounted::leave();
        programs::judge_by(program);
        build(draft, notice);
    })
    .forget();
}

fn build(draft: Draft, notice: Notice) -> Option<(Linking, Option<Importing>)> {
    let place = document().get_element_by_id(CALCULATOR)?;
    let locale = locale_of_page();
    let owner = Owner::new();
    let (linking, importing, shown) = owner.with(|| {
        let calculator = Calculator::default();
        calculator.draft.set(draft);
        let linking = Linking::new(calculator, locale, notice, build_anew);
        provide_context(linking);
        storage::keep_on(calculator);
        announcer::announce(calculator, locale);
        report::print_report(calculator, locale);
        let shown = app(calculator, locale).show_in(place.into());
        let importing = use_context::<Importing>();
        linking.importing.set_value(importing);
        (linking, importing, shown)
    });
    mounted::keep(owner, shown);
    share::follow(linking);
    Some((linking, importing))
}
