//! The one way into the chunk.
//!
//! Whoever calls it waits until the chunk is loaded, or learns that it could not be. `web/boot.js` loads it.

#![allow(clippy::unnecessary_wraps, reason = "loading can fail, which the macro adds to the function")]

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::{
    act::act,
    chart::chart,
    chunk_state::{self, ChunkState, LoadedChunk},
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
/// `remount` shows a new calculator in the page's place, once it is prepared: for rules other than those in force.
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
    remount: fn(Box<dyn FnOnce(Calculator)>),
) -> Result<ChunkViews, SplitLoaderError> {
    chunk_texts::take();
    chunk_state::add_to_page(calculator, LoadedChunk { views: CHUNK_VIEWS, remount });
    Ok(CHUNK_VIEWS)
}

const CHUNK_VIEWS: ChunkViews = ChunkViews {
    notice: || {
        each(ChunkState::current().map(|ChunkState { link_context, storage_warning, customers, .. }| {
            each([storage_warning.message(customers.locale), share::notice(link_context)])
        }))
    },
    list: || each(ChunkState::current().map(|state| customers::list(state.customers))),
    files: || each(ChunkState::current().map(|state| import::export_button(state.importing))),
    chart,
    duplicates: |locale, evaluation, draft| {
        let told = text::duplicates(locale, Calculator::program(), evaluation, draft)?;
        Some(el("p").class("warning").child(sentence(locale, &told)))
    },
    reading_tried: || {
        each(
            ChunkState::current()
                .map(|state| readings::tried(state.customers.calculator, state.customers.locale)),
        )
    },
    readings: || {
        each(ChunkState::current().map(|ChunkState { customers, .. }| {
            let (calculator, locale) = (customers.calculator, customers.locale);
            each([
                readings::differs(calculator, locale),
                versions::differs(customers),
                readings::choices(calculator, locale).into(),
            ])
        }))
    },
    recoverable: |locale, tier, evaluation, draft| {
        ChunkState::current()?.what_if.recoverable(locale, tier, evaluation, draft)
    },
    summary_copy: || each(ChunkState::current().map(|state| state.summary_copy.shown())),
    dialogs: || each(ChunkState::current().as_ref().map(dialogs)),
    act,
    forget: || {
        if let Some(state) = ChunkState::current() {
            state.importing.forget();
        }
    },
};

fn dialogs(state: &ChunkState) -> Node {
    let locale = state.customers.locale;
    let dialogs: [El; 8] = [
        customers::merge_dialog(state.customers),
        import::dialog(state.importing),
        what_if_dialog::what_if_dialog(state.what_if, locale),
        summary_copy::by_hand(locale),
        share::copy_link_dialog(state.link_context),
        share::open_link_dialog(state.link_context),
        report::print_dialog(state.printing),
        undo_offer::offer(state.customers, state.link_context.notice),
    ];
    each(dialogs)
}
