//! What a visitor sees: the form, the answer, and the rules in words.
//!
//! One state, [`Calculator`], holds what has been entered; everything shown is derived from it, one
//! way: draft → evidence → evaluation → view. Views decide nothing: thresholds and names come from
//! the program, texts from `locales/`, the verdict from [`rules`](crate::rules).
//!
//! All of it renders to HTML when the page is built. In the browser only what can change comes to
//! life: the form and the answer (`app`). So the first render of those must not depend
//! on anything that only the browser knows, and what never changes is not in the WebAssembly.

#![cfg_attr(not(feature = "desk"), allow(dead_code, reason = "only the desk has all of the page"))]

mod action;
#[cfg(feature = "hydrate")]
mod address;
mod answer;
mod app;
#[cfg(feature = "ssr")]
pub mod author;
#[cfg(not(feature = "desk"))]
mod before_desk;
#[cfg(all(feature = "hydrate", not(feature = "desk")))]
mod before_start;
mod controls;
mod desk;
mod form;
mod landmarks;
#[cfg(feature = "desk")]
mod lazy;
#[cfg(feature = "hydrate")]
mod mounted;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(all(feature = "hydrate", not(feature = "desk")))]
mod start;
mod state;
mod storage;
mod view;

#[cfg(not(feature = "desk"))]
use before_desk::WhatIf;
#[cfg(feature = "desk")]
pub use lazy::take_over::take_over;
#[cfg(feature = "desk")]
use lazy::what_if::WhatIf;
#[cfg(all(feature = "hydrate", not(feature = "desk")))]
pub use start::start;
pub use state::Calculator;
