//! Why a text cannot be opened.
//!
//! It refuses to say more: what a damaged text was to hold, nobody can know.

/// Why a text cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It is no link, or something of it has been changed or cut off.
    Damaged,
    /// It is whole, and of a format or a version of the rules that came later.
    NewerVersion,
    /// It is whole, and of rules that are not among those at hand.
    UnknownProgram,
}
