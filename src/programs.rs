//! The programs that are compiled in. `build.rs` has read and checked them; nothing is parsed here.

use std::borrow::Cow;

use crate::rules::program::{
    Clause, Localized, Named, Program, StatusNote, Thresholds, Tier, TierClauses, TierId,
};

/// A text that the page in the browser never reads, because it is there as HTML already; it is left
/// out of the WebAssembly that brings the page to life.
macro_rules! prose {
    ($text:literal) => {
        Cow::Borrowed(if cfg!(all(feature = "hydrate", not(feature = "ssr"))) { "" } else { $text })
    };
}

include!(concat!(env!("OUT_DIR"), "/programs.rs"));
