//! Tells a prospective partner whether it qualifies for the Cloud Productivity competency, why,
//! and what the shortest way to the next tier is.
//!
//! - [`rules`]: what the competency asks, and the verdict. Pure.
//! - [`input`]: evidence in and out.
//! - `csv` (feature `csv`): lists of deployments as files.
//! - `document` (feature `json`): an answer to keep, and to open again.
//! - `link` (feature `link`): an answer as a short text for an address.
//! - [`languages`]: one for each file of `locales/`.
//! - [`programs`]: the rules in force, compiled in from `programs/`.
//! - `text` (feature `text`): an answer in words, in each language.
//! - `page` (feature `page`): what a visitor sees.
//! - `importer` (feature `importer`): what reads files, in a worker of its own. `import_protocol` has the words of its messages.
//! - `api` (feature `script`): what the entries of the package share. Feature `api` adds the engine for JavaScript, and
//!   `summary` its answers in words.
//!
//! `ARCHITECTURE.md` says what holds these apart.

#[cfg(feature = "script")]
pub mod api;
#[cfg(any(feature = "hydrate", feature = "importer"))]
pub mod chunk_texts;
#[cfg(feature = "csv")]
pub mod csv;
#[cfg(feature = "json")]
pub mod document;
#[cfg(any(feature = "hydrate", feature = "importer"))]
pub mod import_protocol;
#[cfg(feature = "importer")]
pub mod importer;
pub mod input;
pub mod languages;
#[cfg(all(any(feature = "hydrate", feature = "importer"), not(feature = "ssr")))]
pub mod lines;
#[cfg(feature = "link")]
pub mod link;
#[cfg(feature = "page")]
pub mod page;
pub mod programs;
pub mod rules;
#[cfg(all(feature = "text", any(feature = "page", feature = "importer")))]
pub mod saved_draft;
#[cfg(feature = "text")]
pub mod text;
