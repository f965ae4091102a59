//! What a visitor sees: the form, the answer, and the rules in words.
//!
//! One state, [`Calculator`], holds what has been entered; everything shown is derived from it, one
//! way: draft → evidence → evaluation → view. Views decide nothing: thresholds and names come from
//! the program, texts from `locales/`, the verdict from [`rules`](crate::rules).
//!
//! All of it renders to HTML when the page is built. In the browser only what can change comes to
//! life: the form and the answer (`calculator_view`). So the first render of those must not depend
//! on anything that only the browser knows, and what never changes is not in the WebAssembly.

#![cfg_attr(not(feature = "desk"), allow(dead_code, reason = "only the desk has all of the page"))]

#[cfg(feature = "hydrate")]
mod address;
mod announcer;
#[cfg(feature = "ssr")]
pub mod authors;
#[cfg(not(feature = "desk"))]
mod before_desk;
#[cfg(all(feature = "hydrate", not(feature = "desk")))]
mod before_start;
mod calculator;
#[cfg(feature = "desk")]
mod clipboard;
#[cfg(feature = "desk")]
mod customers;
mod desk;
mod dialog;
mod dropped;
mod element;
mod focus;
#[cfg(feature = "ssr")]
mod footer;
mod form;
#[cfg(feature = "ssr")]
mod framed;
#[cfg(feature = "ssr")]
mod header;
#[cfg(feature = "desk")]
mod import;
#[cfg(feature = "desk")]
mod link;
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
#[cfg(feature = "desk")]
mod what_if;

pub use calculator::Calculator;
use element::{Node, each};
#[cfg(all(feature = "hydrate", not(feature = "desk")))]
pub use start::start;
#[cfg(feature = "desk")]
pub use take_over::take_over;

use crate::words::Locale;

/// The id of the element that holds the calculator.
const CALCULATOR: &str = "calculator";

/// The attribute of that element which says the page's language. A browser that translates the page changes `lang`.
const LANGUAGE: &str = "data-language";

/// The id of the element that holds the texts, one in a line.
#[cfg(not(feature = "desk"))]
const TEXTS: &str = "texts";

/// What comes to life in the browser: the form and the answer.
fn calculator_view(calculator: Calculator, locale: Locale) -> Node {
    each([form::form(calculator, locale), result::result(calculator, locale)])
}

/// The language of the page that is open.
#[cfg(feature = "hydrate")]
fn locale_of_page() -> Locale {
    let calculator = leptos::prelude::document().get_element_by_id(CALCULATOR);
    let tag = calculator.and_then(|calculator| calculator.get_attribute(LANGUAGE));
    Locale::of_tag(&tag.unwrap_or_default())
}
