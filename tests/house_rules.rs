//! The rules that hold the project's parts apart and its files readable, checked on the files.
//!
//! A rule that no compiler knows lasts only while something fails when it is broken. CONTRIBUTING.md
//! argues them; each test here names the file, the line and what to do instead. It refuses to judge
//! taste: what rustfmt, clippy and the build decide is theirs.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking, and its figures are small"
)]

#[path = "house_rules/borders.rs"]
mod borders;
#[path = "house_rules/circles.rs"]
mod circles;
#[path = "house_rules/content.rs"]
mod content;
#[path = "house_rules/deploy.rs"]
mod deploy;
#[path = "house_rules/form.rs"]
mod form;
#[path = "house_rules/import_protocol.rs"]
mod import_protocol;
#[path = "house_rules/languages.rs"]
mod languages;
#[path = "house_rules/letters.rs"]
mod letters;
#[path = "house_rules/project.rs"]
mod project;
#[path = "house_rules/rust_imports.rs"]
mod rust_imports;
#[path = "house_rules/texts.rs"]
mod texts;
