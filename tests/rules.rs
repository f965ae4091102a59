//! Where the limits of the rules lie: the figure that is still accepted, and the next one that is not.
//!
//! Cases tell what people ask, and properties what holds for all. Here stands what only shows at one place, or with
//! a program that is not shipped.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking, and its figures are small"
)]

#[path = "rules/evidence_text.rs"]
mod evidence_text;
#[path = "rules/faults.rs"]
mod faults;
#[path = "rules/localized.rs"]
mod localized;
#[path = "rules/other_lists.rs"]
mod other_lists;
#[path = "rules/sets.rs"]
mod sets;
#[path = "rules/typed_number.rs"]
mod typed_number;
#[path = "rules/unknown_people.rs"]
mod unknown_people;
