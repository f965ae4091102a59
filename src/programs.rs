//! The programs that are compiled in. `build.rs` has read and checked them; nothing is parsed here.
//!
//! The page judges by the one in force, unless somebody has chosen an older one or opened what was made under it.

use std::borrow::Cow;

use crate::rules::program::{
    Clause, Localized, Named, Program, StatusNote, Thresholds, Tier, TierClauses, TierId,
};

/// A text that the page in the browser never reads, because it is there as HTML already, and that no importer reads; it is
/// left out of their WebAssembly.
macro_rules! prose {
    ($text:literal) => {
        if cfg!(all(any(feature = "hydrate", feature = "importer"), not(feature = "ssr"))) {
            ""
        } else {
            $text
        }
    };
}

/// What has ended, told beside the steps of a plan. The importer plans nothing.
macro_rules! ended {
    ($line:literal, $joined:literal) => {
        if cfg!(feature = "importer") { Localized::Joined("") } else { line!($line, $joined) }
    };
}

/// A text that differs between languages. The page in the browser reads it by its line.
macro_rules! line {
    ($line:literal, $joined:literal) => {
        if cfg!(all(feature = "hydrate", not(feature = "ssr"))) {
            Localized::Line($line)
        } else {
            Localized::Joined($joined)
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/programs.rs"));

/// What the page in the browser reads of all programs, by line.
#[cfg(feature = "ssr")]
#[must_use]
pub fn lines(locale: crate::languages::Locale) -> [&'static str; LINES] {
    EACH_LINE.map(|each| each.get(usize::from(locale.place())).copied().unwrap_or_default())
}

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
pub fn set_in_use(program: &'static Program) {
    IN_USE.set(program);
}

/// Every version of the program in force, the newest first.
pub fn versions() -> impl Iterator<Item = &'static Program> {
    ALL.into_iter().rev().filter(|program| program.id == CLOUD_PRODUCTIVITY.id)
}

/// The version of the program in force that has this date.
#[must_use]
pub fn version(date: &str) -> Option<&'static Program> {
    versions().find(|program| program.version == date)
}

/// Whether the page judges by the program in force.
pub fn is_in_force() -> bool {
    std::ptr::eq(in_use(), &raw const CLOUD_PRODUCTIVITY)
}
