//! Brings the prerendered calculator to life, and makes way for the desk.
//!
//! Leptos's own `hydrate_from` also reads back resources that a server has streamed. There is no
//! server here, so this does the same with a plain owner and leaves that code out. It refuses to start with less
//! than it needs: `boot.js` then says that the start has failed.

use any_spawner::Executor;
use leptos::prelude::*;
use wasm_bindgen::throw_str;
use web_sys::{HtmlElement, HtmlTemplateElement};

use crate::page::{
    action::Action,
    address,
    answer::announcer,
    app::app,
    before_start,
    controls::focus::{element, focused},
    desk,
    landmarks::{CALCULATOR, TEXTS, locale_of_page},
    mounted,
    state::Calculator,
    storage,
};
use crate::text;

/// Hydrates the calculator in the language of the page, with what was entered before.
pub fn start() {
    let texts = element::<HtmlTemplateElement>(TEXTS).and_then(|texts| texts.content().text_content());
    let Some(place) = document().get_element_by_id(CALCULATOR) else { throw_str("changed") };
    if !text::take_lines(texts.unwrap_or_default()) {
        throw_str("changed");
    }
    let (locale, kept, focused) = (locale_of_page(), before_start::kept(), focused());
    _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let shown = owner.with(|| {
        let calculator = Calculator::default();
        before_start::restore(calculator, kept);
        storage::keep_on(calculator);
        desk::open_for_a_list(calculator);
        // What a link holds only the desk can read; there the address is asked again.
        address::on_arrival(move |_| desk::open(calculator, Action::GoOn));
        announcer::announce(calculator, locale);
        app(calculator, locale).show_in(place.into())
    });
    mounted::keep(owner, shown);
    // What did not fit was built anew, and the keyboard was perhaps there.
    if let Some(field) =
        focused.filter(|field| !field.is_connected()).and_then(|field| element::<HtmlElement>(&field.id()))
    {
        _ = field.focus();
    }
}
