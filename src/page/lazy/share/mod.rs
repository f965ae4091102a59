//! Links that hold an answer: made of what is entered, and opened when the address brings one.
//!
//! Nothing is told to any server: all of it is in the part of the address that stays in the browser. What
//! somebody has entered is never replaced without asking.

mod apply_link;
mod context;
mod copy_link_dialog;
mod incoming_link;
mod notice;
mod open_link_dialog;

pub use self::{
    context::{LinkContext, Notice},
    copy_link_dialog::{copy_link_dialog, open},
    incoming_link::follow,
    notice::notice,
    open_link_dialog::open_link_dialog,
};
