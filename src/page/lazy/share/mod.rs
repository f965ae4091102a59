//! Links that hold an answer: made of what is entered, and opened when the address brings one.
//!
//! Nothing is told to any server: all of it is in the part of the address that stays in the browser. What
//! somebody has entered is never replaced without asking.

mod arriving;
mod asking;
mod copying;
mod linking;
mod notice;
mod taking;

use leptos::prelude::use_context;

pub use self::{
    arriving::follow,
    copying::open,
    linking::{Linking, Notice},
};
use crate::page::view::{Node, each};

/// What is said at the top of the form, and what is asked over it.
pub fn said() -> Node {
    each(use_context::<Linking>().map(|linking| each([notice::notice(linking), asking::asked(linking)])))
}

/// The dialog in which a link is made.
pub fn made() -> Node {
    each(use_context::<Linking>().map(copying::dialog))
}
