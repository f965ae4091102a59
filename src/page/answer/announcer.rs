//! Tells screen readers the new answer, once typing has paused.
//!
//! The region is apart from the visible answer, which changes with every keystroke: reading each
//! change aloud would talk over the visitor. What was said last is kept here and not read from the page, where a
//! browser may have translated it.

#![cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "prerendering announces nothing"))]

use std::cell::RefCell;

use leptos::prelude::*;

use crate::page::{
    controls::debounce::{ANNOUNCEMENT_DELAY_MS, Debounce},
    follow::follow,
    state::Calculator,
    view::{El, el},
};
use crate::text::{self, Locale};

const REGION: &str = "announcement";

thread_local! {
    /// What was said last.
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
    /// What is about to be said.
    static WAITING: Debounce = const { Debounce::new() };
}

/// The region that is read aloud; [`announce`] fills it.
pub fn region() -> El {
    el("p").attr("id", REGION).class("visually-hidden").attr("role", "status")
}

/// Announces every answer after the first.
pub fn announce(calculator: Calculator, locale: Locale) {
    LAST.take();
    let mut is_first = true;
    follow(Box::new(move || {
        let words = calculator.draft.with(|draft| {
            let (title, explained, doubt) = calculator.evaluation.with(|answer| {
                let (title, explained) = text::verdict(locale, answer, draft.is_empty());
                (title, explained, text::duplicates_in_short(locale, answer).unwrap_or_default())
            });
            let unread = text::unread(locale, draft, None).unwrap_or_default();
            locale.sentence_after(&title, &locale.sentences(&locale.sentences(&explained, &doubt), &unread))
        });
        if !std::mem::take(&mut is_first) {
            WAITING.with(|waiting| waiting.after(ANNOUNCEMENT_DELAY_MS, move || say(words)));
        }
    }));
}

fn say(words: String) {
    // Saying the same again would only interrupt.
    if LAST.with_borrow(|last| *last != words)
        && let Some(region) = document().get_element_by_id(REGION)
    {
        region.set_text_content(Some(&words));
        LAST.set(words);
    }
}
