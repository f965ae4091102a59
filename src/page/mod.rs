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
mod announcer;
mod app;
#[cfg(feature = "ssr")]
pub mod authors;
#[cfg(not(feature = "desk"))]
mod before_desk;
#[cfg(all(feature = "hydrate", not(feature = "desk")))]
mod before_start;
mod calculator;
mod controls;
#[cfg(feature = "desk")]
mod customers;
mod desk;
mod element;
#[cfg(feature = "ssr")]
mod footer;
mod form;
#[cfg(feature = "ssr")]
mod framed;
#[cfg(feature = "ssr")]
mod header;
#[cfg(feature = "desk")]
mod import;
mod landmarks;
#[cfg(feature = "desk")]
mod link;
#[cfg(feature = "hydrate")]
mod mounted;
mod names;
mod people;
mod person_row;
#[cfg(feature = "ssr")]
pub mod prerendered;
#[cfg(feature = "desk")]
mod prose;
mod reading_choice;
#[cfg(feature = "desk")]
mod report;
mod requirement_bar;
mod reset;
mod result;
#[cfg(feature = "ssr")]
mod rules_in_words;
#[cfg(all(feature = "hydrate", not(feature = "desk")))]
mod start;
mod storage;
#[cfg(feature = "desk")]
mod take_away;
#[cfg(feature = "desk")]
mod take_over;
mod tier_card;
mod users;
#[cfg(feature = "desk")]
mod users_picture;
mod verdict;
#[cfg(feature = "desk")]
mod what_if;
#[cfg(feature = "desk")]
mod what_if_dialog;

#[cfg(not(feature = "desk"))]
use before_desk::WhatIf;
pub use calculator::Calculator;
#[cfg(all(feature = "hydrate", not(feature = "desk")))]
pub use start::start;
#[cfg(feature = "desk")]
pub use take_over::take_over;
#[cfg(feature = "desk")]
use what_if::WhatIf;
