//! What a visitor sees: the form, the answer, and the rules in words.
//!
//! One state, [`Calculator`], holds what has been entered; everything shown is derived from it, one
//! way: draft → evidence → evaluation → view. Views decide nothing: thresholds and names come from
//! the program, texts from `locales/`, the verdict from [`rules`](crate::rules).
//!
//! All of it renders to HTML when the page is built. In the browser only what can change comes to
//! life: the form and the answer (`app`). So the first render of those must not depend
//! on anything that only the browser knows, and what never changes is not in the WebAssembly.

mod action;
#[cfg(feature = "hydrate")]
mod address;
mod answer;
mod app;
#[cfg(feature = "ssr")]
pub mod author;
mod chunk;
mod chunk_views;
mod controls;
mod element_ids;
mod follow;
mod form;
#[cfg(feature = "hydrate")]
mod initial_entries;
#[cfg(feature = "hydrate")]
mod lazy;
#[cfg(feature = "hydrate")]
mod mounted;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "hydrate")]
mod start;
mod state;
#[cfg(feature = "hydrate")]
mod storage;
mod view;
mod waiting;

#[cfg(feature = "hydrate")]
pub use start::start;
pub use state::Calculator;
