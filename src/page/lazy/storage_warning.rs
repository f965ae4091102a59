//! Says that the browser does not keep what is entered, where its storage is full or forbidden, and what to do.
//!
//! It refuses to store anything: `storage` does, and knows whether it could.

use leptos::prelude::*;

use crate::{
    page::{
        storage::has_save_failed,
        view::{El, el, live},
    },
    text::Locale,
};

/// Whether it is said.
#[derive(Clone, Copy)]
pub struct StorageWarning(RwSignal<bool>);

impl StorageWarning {
    /// Call at the root, so that its signal outlives every view.
    pub fn new() -> Self {
        Self(RwSignal::new(has_save_failed()))
    }

    /// Says what is so now.
    pub fn refresh(self) {
        // A page that was left says nothing any more.
        if self.0.try_get_untracked().is_some_and(|shown| shown != has_save_failed()) {
            self.0.set(has_save_failed());
        }
    }

    /// The message. It is an alert, which screen readers read out at once.
    pub fn message(self, locale: Locale) -> El {
        let message = move || {
            let text = locale.text();
            if self.0.get() { text.unkept_said(text.take_away_json()) } else { String::new() }
        };
        el("p").attr("role", "alert").class("unkept").child(live(message))
    }
}
