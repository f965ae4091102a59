//! The state of the chunk's parts, which works on the page's own state; and the page built anew, where a link brings
//! other rules, of which all of it must speak.

use std::cell::Cell;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::{
    customers::{Customers, Snapshots, listing::Listing},
    history::{History, UndoStack},
    import::{ImportContext, end},
    report::{self, Printing},
    share::{self, LinkContext, Notice},
    storage_warning::StorageWarning,
    summary_copy::SummaryCopy,
    versions,
    what_if::WhatIf,
};
use crate::page::{
    chunk_views::ChunkViews, element_ids::locale_of_page, mounted, state::Calculator, storage,
};
use crate::{
    input::draft::Draft,
    programs,
    rules::Program,
    saved_draft::{self, decode_pairs},
};

/// What every part of the chunk is made from.
#[derive(Clone, Copy)]
pub struct ChunkState {
    /// The list of customers.
    pub customers: Customers,
    /// Importing and writing files.
    pub importing: ImportContext,
    /// Making and opening links.
    pub link_context: LinkContext,
    /// What is tried.
    pub what_if: WhatIf,
    /// What is said of taking the answer away.
    pub summary_copy: SummaryCopy,
    /// How the list is printed.
    pub printing: Printing,
    /// What is said where nothing is kept.
    pub storage_warning: StorageWarning,
}

/// What the chunk came with, which outlasts each page.
#[derive(Clone, Copy)]
pub struct LoadedChunk {
    /// What it adds to a page.
    pub views: ChunkViews,
    /// Shows a new calculator in the page's place, once it is prepared.
    pub remount: fn(Box<dyn FnOnce(Calculator)>),
}

thread_local! {
    static CURRENT: Cell<Option<(ChunkState, LoadedChunk)>> = const { Cell::new(None) };
}

impl ChunkState {
    /// That of the page that is there now.
    pub fn current() -> Option<Self> {
        CURRENT.get().map(|(state, _)| state)
    }

    /// Call at the root, so that its signals outlive every view.
    fn new(calculator: Calculator, notice: Notice, before: UndoStack) -> Self {
        let locale = locale_of_page();
        let history =
            History::new(calculator, before, |program, draft| rebuild(program, draft, Notice::None));
        let listing = RwSignal::new(Listing::default());
        let (snapshots, merging) = (Snapshots::default(), RwSignal::default());
        let customers = Customers { calculator, listing, snapshots, merging, history, locale };
        let summary_copy = SummaryCopy::new(calculator, locale);
        let printing = Printing::new(summary_copy);
        let importing = ImportContext::new(customers);
        let link_context = LinkContext::new(importing, notice, rebuild);
        Self {
            customers,
            importing,
            link_context,
            what_if: WhatIf::new(calculator, history),
            summary_copy,
            printing,
            storage_warning: StorageWarning::new(),
        }
    }
}

/// Adds the chunk's parts to the page that is there.
pub fn add_to_page(calculator: Calculator, chunk: LoadedChunk) {
    if let Some(saved) = storage::take_deferred() {
        let pairs = decode_pairs(&saved);
        let program = saved_draft::program_of(&pairs);
        programs::set_in_use(program);
        show(chunk, saved_draft::decode_draft(pairs), Notice::None, UndoStack::default());
    } else {
        mounted::with_owner(|| add(calculator, Notice::None, UndoStack::default(), chunk));
        follow();
    }
}

fn add(calculator: Calculator, notice: Notice, before: UndoStack, chunk: LoadedChunk) {
    let state = ChunkState::new(calculator, notice, before);
    CURRENT.set(Some((state, chunk)));
    report::print_report(state.printing);
    calculator.chunk_views.set(Some(chunk.views));
}

fn follow() {
    if let Some(state) = ChunkState::current() {
        share::follow(state.link_context);
    }
}

/// Shows the calculator once more, with this draft and by the rules of `program`: soon, because what asks
/// for it is on the page that makes way.
fn rebuild(program: &'static Program, draft: Draft, notice: Notice) {
    Timeout::new(0, move || {
        let Some((state, chunk)) = CURRENT.get() else { return };
        end();
        let before = state.customers.history.hand_on();
        programs::set_in_use(program);
        show(chunk, draft, notice, before);
    })
    .forget();
}

fn show(chunk: LoadedChunk, draft: Draft, notice: Notice, before: UndoStack) {
    mounted::unmount();
    (chunk.remount)(Box::new(move |calculator| {
        calculator.draft.set(draft);
        versions::show_version(programs::in_use());
        add(calculator, notice, before, chunk);
    }));
    follow();
}
