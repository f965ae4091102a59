//! The built page, served as it is meant to be served, and visited as a person would visit it.
//!
//! This crate exists because a page can be right in every part and still fail its visitor: blocked
//! by its own policy, dead without its module, unreachable by keyboard. It refuses to know any rule
//! of the competency: stories state what a visitor sees, the crate only brings them to the page.
//!
//! - [`server`] serves a folder with the headers of a real deployment and remembers every request;
//! - [`visit`] is one person's visit: its own server, its own browser profile, its own findings;
//! - [`host`] is a site of somebody else's that embeds the calculator;
//! - [`companies`] are what visitors enter, shared by stories and pictures;
//! - [`portfolios`] are lists of customers, shared likewise;
//! - [`lists`] are files with such lists, as other programs write them;
//! - [`modules`] are WebAssembly with little memory;
//! - [`languages`] are those of the page;
//! - [`stories`] are what a test program tells, each in every engine;
//! - [`builds`] are a build and the next one, which takes its place;
//! - [`engine`] is which browser engine a story is told in;
//! - [`browser`] starts browsers and keeps them for the next visit.
//!
//! ```text
//! cargo run -p browser-tests --no-default-features --bin serve -- --dir dist --port 8080
//! cargo test -p browser-tests               # every story; PAGE=folder visits another build
//! cargo test -p browser-tests verdict::     # the stories of one file
//! cargo run -p browser-tests --bin screenshots
//! ```

#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "browser")]
pub mod builds;
#[cfg(feature = "browser")]
pub mod companies;
#[cfg(feature = "browser")]
pub mod engine;
#[cfg(feature = "browser")]
pub mod host;
#[cfg(feature = "browser")]
pub mod languages;
#[cfg(feature = "browser")]
pub mod lists;
#[cfg(feature = "browser")]
pub mod modules;
#[cfg(feature = "browser")]
pub mod portfolios;
pub mod server;
#[cfg(feature = "browser")]
pub mod stories;
#[cfg(feature = "browser")]
pub mod visit;

use std::path::{Path, PathBuf};

/// A path inside the project, from its root.
pub fn in_project(path: impl AsRef<Path>) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}
