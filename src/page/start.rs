//! Brings the prerendered calculator to life.
//!
//! Leptos's own `hydrate_from` also reads back resources that a server has streamed. There is no
//! server here, so this does the same with a plain owner and leaves that code out. It refuses to start with less
//! than it needs: `boot.js` then says that the start has failed.

use any_spawner::Executor;
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::throw_str;
use web_sys::{Element, HtmlElement, HtmlTemplateElement};

use crate::page::{
    action::Action,
    address,
    answer::announcer,
    app::app,
    chunk,
    controls::{
        double_click,
        focus::{element, focused},
    },
    element_ids::{CALCULATOR, TEXTS, locale_of_page},
    initial_entries, lazy, mounted,
    state::Calculator,
    storage,
};
use crate::text;

/// Hydrates the calculator in the language of the page, with what was entered before.
pub fn start() {
    let texts = element::<HtmlTemplateElement>(TEXTS).and_then(|texts| texts.content().text_content());
    let Some(place) = document().get_element_by_id(CALCULATOR) else { throw_str("changed") };
    if !text::take_page_lines(texts.unwrap_or_default()) {
        throw_str("changed");
    }
    let (saved, focused) = (initial_entries::saved(), focused());
    _ = Executor::init_wasm_bindgen();
    double_click::watch();
    show(place, |calculator| {
        initial_entries::restore(calculator, saved);
        chunk::load_by(load_chunk);
        chunk::open_when_needed(calculator);
        // What a link holds only the chunk can read; there the address is asked again.
        address::on_arrival(move |_| chunk::act(calculator, Action::Arrive));
    });
    // What did not fit was built anew, and the keyboard was perhaps there.
    if let Some(field) =
        focused.filter(|field| !field.is_connected()).and_then(|field| element::<HtmlElement>(&field.id()))
    {
        _ = field.focus();
    }
}

/// Loads the lazily loaded chunk.
fn load_chunk(calculator: Calculator) {
    spawn_local(async move { chunk::loaded(lazy::open(calculator, remount).await.ok()) });
}

/// Shows a new calculator in the place that another has left, once it is prepared.
fn remount(prepare: Box<dyn FnOnce(Calculator)>) {
    if let Some(place) = document().get_element_by_id(CALCULATOR) {
        show(place, prepare);
    }
}

fn show(place: Element, prepare: impl FnOnce(Calculator)) {
    let locale = locale_of_page();
    let owner = Owner::new();
    let shown = owner.with(|| {
        let calculator = Calculator::default();
        prepare(calculator);
        storage::save_changes(calculator);
        announcer::announce(calculator, locale);
        app(calculator, locale).show_in(place.into())
    });
    mounted::mount(owner, shown);
}
