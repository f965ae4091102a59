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

pub use self::{
    arriving::follow,
    asking::asked,
    copying::{dialog as made, open},
    linking::{Linking, Notice},
    notice::notice,
};
