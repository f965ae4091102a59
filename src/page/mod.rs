//! What a visitor sees: the form, the answer, and the rules in words.
//!
//! One state, [`Calculator`], holds what has been entered; everything shown is derived from it, one
//! way: draft → evidence → evaluation → view. Views decide nothing: thresholds and names come from
//! the program, texts from `locales/`, the verdict from [`rules`](crate::rules).
//!
//! All of it renders to HTML when the page is built. In the browser only what can change comes to
//! life: the form and the answer (`calculator_view`). So the first render of those must not depend
//! on anything that only the browser knows, and what never changes is not in the WebAssembly.

#![cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "prerendering starts nothing"))]

mod announcer;
mod calculator;
mod element;
mod focus;
#[cfg(feature = "ssr")]
mod footer;
mod form;
#[cfg(feature = "ssr")]
mod header;
mod people;
mod person_row;
#[cfg(feature = "ssr")]
pub mod prerendered;
mod prose;
mod reading_choice;
mod report;
mod requirement_bar;
mod reset;
mod result;
#[cfg(feature = "ssr")]
mod rules_in_words;
#[cfg(feature = "hydrate")]
mod start;
mod storage;
mod take_away;
mod tier_card;
mod users;

pub use calculator::Calculator;
use element::{Node, each};
#[cfg(feature = "hydrate")]
pub use start::start;

use crate::words::Locale;

/// The id of the element that holds the calculator.
const CALCULATOR: &str = "calculator";

/// The id of the element that holds the texts, one in a line.
const TEXTS: &str = "texts";

/// What comes to life in the browser: the form and the answer.
fn calculator_view(calculator: Calculator, locale: Locale) -> Node {
    each([form::form(calculator, locale), result::result(calculator, locale)])
}
