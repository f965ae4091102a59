//! Says that the browser does not keep what is entered, where its storage is full or forbidden, and what to do.
//!
//! It refuses to store anything: `storage` does, and knows whether it could.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::{
    page::{
        follow::follow,
        state::Calculator,
        storage::{is_unkept, pause},
        view::{El, el, live},
    },
    text::Locale,
};

/// So much later than the page keeps a draft it is known whether it could, in milliseconds.
const LATER: u32 = 50;

/// Whether it is said.
#[derive(Clone, Copy)]
pub struct Unkept(RwSignal<bool>);

impl Unkept {
    /// Call at the root, so that its signal outlives every view.
    pub fn new(calculator: Calculator) -> Self {
        let unkept = Self(RwSignal::new(is_unkept()));
        follow(Box::new(move || {
            calculator.draft.track();
            if unkept.0.try_get_untracked() == Some(true) {
                Timeout::new(pause(calculator).saturating_add(LATER), move || unkept.look()).forget();
            }
        }));
        unkept
    }

    /// Says what is so now.
    pub fn look(self) {
        // A page that was left says nothing any more.
        if self.0.try_get_untracked().is_some_and(|said| said != is_unkept()) {
            self.0.set(is_unkept());
        }
    }

    /// What is said. The place is there before anything is, so that screen readers hear of it.
    pub fn said(self, locale: Locale) -> El {
        let said = move || {
            let text = locale.text();
            if self.0.get() { text.unkept_said(text.take_away_json()) } else { String::new() }
        };
        el("p").attr("role", "alert").class("unkept").child(live(said))
    }
}
