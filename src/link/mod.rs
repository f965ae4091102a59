//! An answer as a short text, for the part of an address that no server is told: what was entered, how the
//! source is read, and the language.
//!
//! The text begins with the format's version; the rest is base64 of bytes that end in a checksum over all
//! of it, in this format and in every later one. So damage anywhere is told from a link that a newer page
//! has made. The answer itself is not in it: whoever opens a link has it judged anew, by the rules of the
//! version that the link names. Names are left out unless somebody asks for them.
//!
//! It knows no browser, and refuses to guess: a text is read completely or not at all.

mod decode;
mod encode;
mod envelope;
mod wire;

use crate::{
    exchange::draft::portfolio::MOST_ROWS,
    rules::{Evidence, Program, Readings},
};

pub use decode::{Refusal, decode};
pub use encode::encode;

/// The most deployments of a link: as many as a list shows, and room for what is grouped beyond that.
pub const MOST_DEPLOYMENTS: usize = MOST_ROWS + (1 << 10);
/// The most people of a link, as of every other way in.
pub const MOST_PEOPLE: usize = MOST_ROWS;

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The rules under which it was made.
    pub program: &'static Program,
    /// The language in which it was made: one of [`LANGUAGES`](crate::rules::program::LANGUAGES).
    pub language: &'static str,
    /// How the source is read.
    pub readings: Readings,
    /// What was entered, as far as it can be read.
    pub evidence: Evidence,
}

/// Whose names go into a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Those of people.
    pub people: bool,
    /// Those of customers.
    pub customers: bool,
}

impl Names {
    /// All of them.
    pub const ALL: Self = Self { people: true, customers: true };
}
