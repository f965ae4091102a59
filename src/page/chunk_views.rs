//! What the lazily loaded chunk adds to the page.
//!
//! Everything is a function pointer, because whatever the page named directly would be in the first load. It refuses to know
//! how the chunk is loaded: [`chunk`](crate::page::chunk) does.

use wasm_bindgen::JsValue;

use crate::{
    input::draft::Draft,
    page::{
        action::Action,
        view::{El, Node},
    },
    rules::{Evaluation, evaluation::TierResult},
    text::Locale,
};

/// What the chunk adds to the page.
#[derive(Clone, Copy)]
pub struct ChunkViews {
    /// What is said at the top of the form: of a link, and where nothing is kept.
    pub notice: fn() -> Node,
    /// The list of customers.
    pub list: fn() -> Node,
    /// What is beside the button for importing.
    pub files: fn() -> Node,
    /// Where the users come from.
    pub chart: fn(Locale, &Evaluation, &Draft) -> Node,
    /// What hangs on entries that may be listed twice.
    pub duplicates: fn(Locale, &Evaluation, &Draft) -> Option<El>,
    /// What is said while another way to read the source is tried.
    pub reading_tried: fn() -> Node,
    /// The ways to read the source: which would change the answer, and the choice.
    pub readings: fn() -> Node,
    /// What could be recovered for a tier.
    pub recoverable: fn(Locale, &TierResult, &Evaluation, &Draft) -> Option<El>,
    /// What became of taking the answer away.
    pub summary_copy: fn() -> Node,
    /// Every dialog of the chunk, and what can be taken back.
    pub dialogs: fn() -> Node,
    /// Does what a visitor has asked for, with a file if one was dropped.
    pub act: fn(Action, &JsValue),
    /// Forgets everything besides the draft.
    pub forget: fn(),
}
