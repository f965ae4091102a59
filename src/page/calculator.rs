//! The page's one state and what is derived from it.

use leptos::prelude::*;

use crate::{
    exchange::draft::Draft,
    programs::CLOUD_PRODUCTIVITY,
    rules::{Evaluation, Program, evaluate},
};

/// What the visitor has entered, and the answer.
#[derive(Clone, Copy)]
pub struct Calculator {
    /// Everything entered, as entered. Import, restore and reset set this and nothing else.
    pub draft: RwSignal<Draft>,
    /// The answer to what has been entered.
    pub evaluation: Memo<Evaluation>,
}

impl Default for Calculator {
    /// An empty draft and its answer. Call at the root, so that its signals outlive every view.
    fn default() -> Self {
        let draft = RwSignal::new(Draft::default());
        let evaluation = Memo::new(move |_| {
            draft.with(|draft| evaluate(Self::program(), &draft.evidence(Self::program()), draft.readings))
        });
        Self { draft, evaluation }
    }
}

impl Calculator {
    /// The rules in force.
    #[must_use]
    pub fn program() -> &'static Program {
        &CLOUD_PRODUCTIVITY
    }
}
