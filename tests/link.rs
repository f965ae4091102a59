//! Links: old ones open for ever, none is longer than promised, and what came later or was damaged is told.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking, and its figures are small"
)]

use competency_calculator::input;

#[path = "link/changes.rs"]
mod changes;
#[path = "link/copied.rs"]
mod copied;
#[path = "link/forged.rs"]
mod forged;
#[path = "link/golden.rs"]
mod golden;
#[path = "link/lengths.rs"]
mod lengths;
#[path = "link/older_program.rs"]
mod older_program;
#[allow(dead_code, reason = "the build's own view of TOML, used here in part")]
#[path = "../build/toml_value.rs"]
mod toml_value;
