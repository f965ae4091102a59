//! What holds for every program, every evidence and every reading, not only for the examples in
//! `tests/cases`.
//!
//! Figures are small on purpose: thresholds of a few users, a handful of deployments and people. So
//! every boundary is met often, and claims like "no smaller plan does" can be checked by trying all.
//!
//! ```sh
//! cargo test --test properties
//! PROPTEST_CASES=10000 cargo test --release --test properties
//! ```
//!
//! A failure names the smallest example found. Its place is then a case in `tests/cases`, so no list
//! of seeds is kept.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking, and its figures are small"
)]

#[cfg(feature = "serde")]
#[path = "properties/answers.rs"]
mod answers;
#[path = "properties/delta.rs"]
mod delta;
#[cfg(feature = "json")]
#[path = "properties/document.rs"]
mod document;
#[cfg(feature = "json")]
#[path = "properties/document_refusals.rs"]
mod document_refusals;
#[path = "properties/draft.rs"]
mod draft;
#[path = "properties/duplicates.rs"]
mod duplicates;
#[path = "properties/from_evidence.rs"]
mod from_evidence;
#[path = "properties/hostile.rs"]
mod hostile;
#[cfg(feature = "json")]
#[path = "properties/json_value.rs"]
mod json_value;
#[path = "properties/knowing.rs"]
mod knowing;
#[cfg(feature = "link")]
#[path = "properties/link.rs"]
mod link;
#[path = "properties/more.rs"]
mod more;
#[path = "properties/order.rs"]
mod order;
#[path = "properties/plan.rs"]
mod plan;
#[path = "properties/plan_minimum.rs"]
mod plan_minimum;
#[path = "properties/portfolio.rs"]
mod portfolio;
#[path = "properties/readers.rs"]
mod readers;
#[path = "properties/readings.rs"]
mod readings;
#[path = "properties/recovery.rs"]
mod recovery;
#[path = "properties/situation.rs"]
mod situation;
#[path = "properties/standing.rs"]
mod standing;
#[cfg(all(feature = "json", feature = "link"))]
#[path = "properties/version_round_trip.rs"]
mod version_round_trip;
#[path = "properties/versions.rs"]
mod versions;
#[path = "properties/views.rs"]
mod views;
