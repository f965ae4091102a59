//! What the page as it is first loaded has in place of what the desk adds to the answer: nothing.
//!
//! Without a list nothing is excluded, so there is nothing to recover or to try; the picture comes with it.

use super::{
    calculator::Calculator,
    element::{El, Node},
};
use crate::{
    exchange::draft::Draft,
    rules::{Evaluation, evaluation::TierResult},
    words::Locale,
};

/// Nothing to try.
#[derive(Clone, Copy)]
pub struct WhatIf;

#[allow(clippy::unused_self, reason = "it is asked like the one that has something to try")]
impl WhatIf {
    /// Tries nothing.
    pub const fn new(_now: Calculator) -> Self {
        Self
    }

    /// Nothing.
    pub const fn recoverable(
        self,
        _locale: Locale,
        _tier: &TierResult,
        _evaluation: &Evaluation,
        _draft: &Draft,
    ) -> Option<El> {
        None
    }

    /// None.
    pub const fn dialog(self, _locale: Locale) -> Node {
        Node::List(Vec::new())
    }
}

/// No picture yet.
pub const fn users_picture(_locale: Locale, _evaluation: &Evaluation, _draft: &Draft) -> Node {
    Node::List(Vec::new())
}
