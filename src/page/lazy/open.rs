//! The one way into the chunk.
//!
//! Whoever calls it waits until the chunk is loaded, or learns that it could not be. `web/boot.js` loads it.

#![allow(clippy::unnecessary_wraps, reason = "loading can fail, which the macro adds to the function")]

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{
    act::act,
    chart::chart,
    parts::{self, LoadedChunk, Parts},
    readings, report, share, summary_copy, undo_offer, versions, what_if_dialog,
};
use crate::{
    chunk_texts,
    page::{
        chunk_views::ChunkViews,
        controls::names::sentence,
        lazy::{customers, import},
        state::Calculator,
        view::{El, Node, each, el},
    },
    text,
};

/// What the chunk adds to the page of this calculator.
///
/// `show_anew` shows a new calculator in the page's place, once it is prepared: for rules other than those in force.
///
/// # Errors
/// When the chunk cannot be loaded; asking again loads it again.
#[allow(
    unsafe_code,
    reason = "the macro declares the function that loads the chunk, which the build provides"
)]
#[wasm_split(chunk, fallible, wasm_split_path = ::leptos::wasm_split)]
pub fn open(
    calculator: Calculator,
    show_anew: fn(Box<dyn FnOnce(Calculator)>),
) -> Result<ChunkViews, SplitLoaderError> {
    chunk_texts::take();
    parts::add_to_page(calculator, LoadedChunk { views: CHUNK_VIEWS, show_anew });
    Ok(CHUNK_VIEWS)
}

const CHUNK_VIEWS: ChunkViews = ChunkViews {
    notice: || {
        each(Parts::now().map(|Parts { linking, storage_warning, customers, .. }| {
            each([storage_warning.message(customers.locale), share::notice(linking)])
        }))
    },
    list: || each(Parts::now().map(|parts| customers::list(parts.customers))),
    files: || each(Parts::now().map(|parts| import::export_button(parts.importing))),
    chart,
    duplicates: |locale, evaluation, draft| {
        let told = text::duplicates(locale, Calculator::program(), evaluation, draft)?;
        Some(el("p").class("warning").child(sentence(locale, &told)))
    },
    reading_tried: || {
        each(Parts::now().map(|parts| readings::tried(parts.customers.calculator, parts.customers.locale)))
    },
    readings: || {
        each(Parts::now().map(|Parts { customers, .. }| {
            let (calculator, locale) = (customers.calculator, customers.locale);
            each([
                readings::differs(calculator, locale),
                versions::differs(customers),
                readings::choices(calculator, locale).into(),
            ])
        }))
    },
    recoverable: |locale, tier, evaluation, draft| {
        Parts::now()?.what_if.recoverable(locale, tier, evaluation, draft)
    },
    summary_copy: || each(Parts::now().map(|parts| parts.summary_copy.shown())),
    dialogs: || each(Parts::now().as_ref().map(dialogs)),
    act,
    forget: || {
        if let Some(parts) = Parts::now() {
            parts.importing.forget();
        }
    },
};

fn dialogs(parts: &Parts) -> Node {
    let locale = parts.customers.locale;
    let dialogs: [El; 8] = [
        customers::merge_dialog(parts.customers),
        import::dialog(parts.importing),
        what_if_dialog::what_if_dialog(parts.what_if, locale),
        summary_copy::by_hand(locale),
        share::made(parts.linking),
        share::asked(parts.linking),
        report::asked(parts.printing),
        undo_offer::offer(parts.customers, parts.linking.notice),
    ];
    each(dialogs)
}
