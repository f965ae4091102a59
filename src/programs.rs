//! The programs that are compiled in. `build.rs` has read and checked them; nothing is parsed here.

use std::borrow::Cow;

use crate::rules::program::{
    Clause, Localized, Named, Program, StatusNote, Thresholds, Tier, TierClauses, TierId,
};

include!(concat!(env!("OUT_DIR"), "/programs.rs"));
