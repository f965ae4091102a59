//! What surrounds the calculator and never changes: header, rules in words, footer, and all of it as HTML.
//!
//! It is compiled for prerendering alone, so nothing of it is in the WebAssembly.

mod every_version;
pub mod footer;
mod framed;
pub mod header;
mod notice;
pub mod prerendered;
mod rules_in_words;
