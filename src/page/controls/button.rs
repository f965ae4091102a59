//! Buttons.

use crate::page::view::{El, el};

/// A button with an action that tests and styles know.
pub fn button(class: &'static str, action: &str, label: &str) -> El {
    el("button").attr("type", "button").class(class).attr("data-action", action).child(label)
}
