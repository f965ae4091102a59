//! The kind of market: a program has a threshold for each, and evidence says which one it is.
//!
//! It refuses to know which country is which: whoever enters evidence says so.

/// The kind of market the partner works in; it decides Silver's threshold (rule 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Market {
    /// A developed market.
    Developed,
    /// A developing market.
    Developing,
}
