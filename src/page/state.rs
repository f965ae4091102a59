//! The page's one state and what is derived from it.

use leptos::prelude::*;

use crate::{
    input::draft::Draft,
    programs,
    rules::{Evaluation, Program, evaluate},
};

use crate::page::{chunk_views::ChunkViews, view::Node};

/// What the visitor has entered, and the answer.
#[derive(Clone, Copy)]
pub struct Calculator {
    /// Everything entered, as entered. Import, restore and reset set this and nothing else.
    pub draft: RwSignal<Draft>,
    /// The answer to what has been entered.
    pub evaluation: Memo<Evaluation>,
    /// What the lazily loaded chunk adds, once it is there.
    pub chunk_views: RwSignal<Option<ChunkViews>>,
}

impl Default for Calculator {
    /// An empty draft and its answer. Call at the root, so that its signals outlive every view.
    fn default() -> Self {
        let draft = RwSignal::new(Draft::default());
        // Views find out themselves what differs; comparing whole answers weighs more than it saves.
        let evaluate = move |_: Option<&Evaluation>| {
            draft.with(|draft| evaluate(Self::program(), &draft.evidence(Self::program()), draft.readings))
        };
        let evaluation = Memo::new_with_compare(evaluate, |_, _| true);
        Self { draft, evaluation, chunk_views: RwSignal::new(None) }
    }
}

impl Calculator {
    /// What `view` makes of what is entered and of the answer to it; it is asked again when they change.
    /// Not generic, so that the code which follows signals is there once for all views.
    #[must_use]
    pub fn shown(self, view: &dyn Fn(&Draft, &Evaluation) -> Node) -> Node {
        self.draft.with(|draft| self.evaluation.with(|answer| view(draft, answer)))
    }

    /// What the lazily loaded chunk adds, once it is there. Whoever asks follows it.
    #[must_use]
    pub fn added(self) -> Option<ChunkViews> {
        self.chunk_views.get()
    }

    /// Has everything that is shown asked for again, because an error that was deferred is to be said.
    pub fn refresh(self) {
        // A page that was left has no draft any more.
        _ = self.draft.try_update(|_| ());
    }

    /// A copy of what is entered, to be changed.
    #[must_use]
    pub fn copy(self) -> Draft {
        self.draft.with_untracked(Draft::clone)
    }

    /// The rules by which it judges: those in force, or those of a link that was opened.
    #[must_use]
    pub fn program() -> &'static Program {
        programs::in_use()
    }
}
