//! Lists of deployments from CSV files and back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking, and its figures are small"
)]

#[path = "csv/bad_rows.rs"]
mod bad_rows;
#[path = "csv/encodings.rs"]
mod encodings;
#[path = "csv/every_word/mod.rs"]
mod every_word;
#[path = "csv/example.rs"]
mod example;
#[path = "csv/found/mod.rs"]
mod found;
#[path = "csv/imported.rs"]
mod imported;
#[path = "csv/layouts.rs"]
mod layouts;
#[path = "csv/legacy.rs"]
mod legacy;
#[path = "csv/options.rs"]
mod options;
#[path = "csv/pieces.rs"]
mod pieces;
#[path = "csv/round_trip.rs"]
mod round_trip;
#[path = "csv/rows.rs"]
mod rows;
#[path = "csv/shapes.rs"]
mod shapes;
#[allow(dead_code, reason = "also what JSON cannot hold")]
#[path = "properties/hostile/value.rs"]
mod value;
#[path = "csv/versions.rs"]
mod versions;
