//! The answer to take away: printed, or as a short text on the clipboard.
//!
//! Nothing is sent: the clipboard is the visitor's own. Where the browser keeps it from the page, the text
//! is shown, marked and ready to be copied by hand.

use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use crate::page::{
    controls::{clipboard, dialog, focus::element},
    follow::follow,
    lazy::prose,
    state::Calculator,
    view::{El, el},
};
use crate::text::{self, Locale};

const DIALOG: &str = "summary-dialog";
const TEXT: &str = "summary-text";
const STATUS: &str = "summary-status";

/// What became of it, aloud too.
pub fn said() -> El {
    el("p").class("hint").attr("role", "status").attr("id", STATUS)
}

/// Says nothing any more once something else is entered: whatever was copied is not the answer then.
pub fn forget_with(calculator: Calculator) {
    follow(Box::new(move || {
        calculator.draft.track();
        say("");
    }));
}

/// Copies the summary of the answer as it is now.
pub fn copy_summary(calculator: Calculator, locale: Locale) {
    let summary = calculator.draft.with_untracked(|draft| {
        calculator.evaluation.with_untracked(|answer| text::summary(locale, answer, &prose::title(), draft))
    });
    copy(summary, locale.text().summary_copied());
}

/// The text to copy by hand, for browsers that keep the clipboard from the page.
pub fn by_hand(locale: Locale) -> El {
    let text = locale.text();
    let close = el("button")
        .attr("type", "button")
        .class("primary")
        .attr("data-action", "close-summary")
        .on("click", |_| dialog::close(DIALOG))
        .child(text.summary_close());
    el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "summary-title")
        .child(el("p").attr("id", "summary-title").child(text.summary_by_hand()))
        .child(
            el("textarea")
                .attr("id", TEXT)
                .attr("rows", "12")
                .attr("readonly", "")
                .attr("aria-labelledby", "summary-title"),
        )
        .child(el("div").class("actions").child(close))
}

/// Copies `text` and says so, or shows it where that is refused.
fn copy(text: String, copied: &'static str) {
    say("");
    clipboard::copy(&text.clone(), move || say(copied), move || show(&text));
}

/// Says something beside the buttons, aloud too.
fn say(words: &str) {
    if let Some(status) = document().get_element_by_id(STATUS) {
        status.set_text_content(Some(words));
    }
}

fn show(text: &str) {
    if let Some(area) = element::<HtmlTextAreaElement>(TEXT) {
        area.set_value(text);
        dialog::open(DIALOG);
        area.select();
    }
}
