//! What a link holds, and how much at most.
//!
//! It refuses to hold an answer: whoever opens a link has it judged anew.

use crate::{
    input::draft::portfolio::MAX_ROWS,
    rules::{Evidence, Program, Readings},
};

/// The most deployments of a link: as many as a list shows, and room for what is grouped beyond that.
pub const MAX_DEPLOYMENTS: usize = MAX_ROWS + (1 << 10);

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The rules under which it was made.
    pub program: &'static Program,
    /// The language in which it was made: one of [`LANGUAGES`](crate::languages::LANGUAGES).
    pub language: &'static str,
    /// How the source is read.
    pub readings: Readings,
    /// What was entered, as far as it can be read.
    pub evidence: Evidence,
}
