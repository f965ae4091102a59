//! Says that the browser does not keep what is entered, where its storage is full or forbidden, and what to do.
//!
//! It refuses to store anything: `storage` does, and knows whether it could.

use leptos::prelude::*;

use crate::{
    page::{
        storage::is_unkept,
        view::{El, el, live},
    },
    text::Locale,
};

/// Whether it is said.
#[derive(Clone, Copy)]
pub struct Unkept(RwSignal<bool>);

impl Unkept {
    /// Call at the root, so that its signal outlives every view.
    pub fn new() -> Self {
        Self(RwSignal::new(is_unkept()))
    }

    /// Says what is so now.
    pub fn look(self) {
        // A page that was left says nothing any more.
        if self.0.try_get_untracked().is_some_and(|said| said != is_unkept()) {
            self.0.set(is_unkept());
        }
    }

    /// The message. It is an alert, which screen readers read out at once.
    pub fn said(self, locale: Locale) -> El {
        let said = move || {
            let text = locale.text();
            if self.0.get() { text.unkept_said(text.take_away_json()) } else { String::new() }
        };
        el("p").attr("role", "alert").class("unkept").child(live(said))
    }
}
