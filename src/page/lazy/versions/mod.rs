//! The answer by another version of the rules: whether it would differ, and the switch to it.
//!
//! Switching keeps every entry and can be taken back. What the version in use does not have is kept and does not count;
//! `rules` says so. This refuses to know which versions there are.

mod differs;
mod prerendered_version;
mod switching;

pub use self::{differs::differs, prerendered_version::show_version, switching::turn};
