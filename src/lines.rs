//! Texts that come from outside of the module, one in a line: those of the page with its HTML, those of the chunk and the
//! importer in a file beside it.
//!
//! So no visitor downloads another language. It refuses to know what a line says; `build/locales.rs` and `build/programs.rs`
//! have numbered them.

use std::sync::OnceLock;

/// The texts of the page: those of the programs, and then its own.
#[cfg(feature = "hydrate")]
pub static PAGE: Lines = Lines::new();

/// The texts of the chunk.
pub static CHUNK: Lines = Lines::new();

/// Texts by line.
pub struct Lines(OnceLock<Vec<&'static str>>);

impl Lines {
    const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Takes the texts, unless there are some, and says how many there are. Nothing may ask for a text before.
    pub fn take(&self, lines: String) -> usize {
        self.0.get_or_init(|| String::leak(lines).split('\n').collect()).len()
    }

    /// The text in this line; empty where there is none.
    #[inline(never)]
    pub fn at(&self, line: usize) -> &'static str {
        self.0.get().and_then(|lines| lines.get(line).copied()).unwrap_or_default()
    }
}
