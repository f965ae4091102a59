//! Clears everything that was entered, after asking once.

use leptos::prelude::*;

use crate::page::{
    chunk::{self, Removed},
    controls::{button, dialog},
    state::Calculator,
    view::{El, el},
};
use crate::text::Locale;

const DIALOG: &str = "reset-dialog";

/// The button, and the browser's own dialog that it opens.
pub fn reset(calculator: Calculator, locale: Locale) -> El {
    let text = locale.text();
    let open = button("quiet", "reset", text.reset_button()).on("click", |_| dialog::open(DIALOG));
    let confirm = button("primary", "confirm-reset", text.reset_confirm()).on("click", move |_| {
        if let Some(former) = calculator.draft.try_update(std::mem::take) {
            chunk::remember(calculator, Removed::All(former));
        }
        if let Some(chunk_views) = calculator.chunk_views.get_untracked() {
            (chunk_views.forget)();
        }
        dialog::close(DIALOG);
    });
    let cancel =
        button("secondary", "cancel-reset", text.reset_cancel()).on("click", |_| dialog::close(DIALOG));
    let dialog = el("dialog")
        .attr("id", DIALOG)
        .attr("aria-labelledby", "reset-title")
        .attr("aria-describedby", "reset-text")
        .child(el("h2").attr("id", "reset-title").child(text.reset_title()))
        .child(el("p").attr("id", "reset-text").child(text.reset_text()))
        .child(el("div").class("actions").child(cancel).child(confirm));
    el("div").class("reset").child(open).child(dialog)
}
