//! The programs that are compiled in. `build.rs` has read and checked them; nothing is parsed here.
//!
//! The page judges by the one in force, unless a link that was made under an older one has been opened.

use std::borrow::Cow;

use crate::rules::program::{
    Clause, Localized, Named, Program, StatusNote, Thresholds, Tier, TierClauses, TierId,
};

/// A text that the page in the browser never reads, because it is there as HTML already; it is left
/// out of the WebAssembly that brings the page to life.
macro_rules! prose {
    ([$($text:literal),*]) => {
        Localized(Cow::Borrowed(if cfg!(all(feature = "hydrate", not(feature = "ssr"))) {
            &[]
        } else {
            &[$(Cow::Borrowed($text)),*]
        }))
    };
    ($text:literal) => {
        Cow::Borrowed(if cfg!(all(feature = "hydrate", not(feature = "ssr"))) { "" } else { $text })
    };
}

include!(concat!(env!("OUT_DIR"), "/programs.rs"));

#[cfg(feature = "link")]
thread_local! {
    static IN_USE: std::cell::Cell<&'static Program> = const { std::cell::Cell::new(&CLOUD_PRODUCTIVITY) };
}

/// The program by which the page judges, and of which it speaks.
#[cfg(feature = "link")]
pub fn in_use() -> &'static Program {
    IN_USE.get()
}

/// The program by which the page judges, and of which it speaks.
#[cfg(not(feature = "link"))]
pub const fn in_use() -> &'static Program {
    &CLOUD_PRODUCTIVITY
}

/// Judges by `program` from now on. Whatever was built before still speaks of the one before.
#[cfg(feature = "link")]
pub fn judge_by(program: &'static Program) {
    IN_USE.set(program);
}

/// Whether the page judges by the program in force.
pub fn is_in_force() -> bool {
    std::ptr::eq(in_use(), &raw const CLOUD_PRODUCTIVITY)
}
