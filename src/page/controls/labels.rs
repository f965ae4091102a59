//! What ticks, choices and groups of fields are called.

use crate::page::view::{El, Node, el};

/// A tick or a choice with its label.
pub fn choice(input: El, label: impl Into<Node>) -> El {
    el("label").class("choice").child(input).child(el("span").child(label))
}

/// A group of fields that is called by these words. `id` is the id of the words: the style sheet leaves the legend
/// without a box of its own, and `WebKit` then takes all that is in the group for its name. They stand in an element of
/// their own because Chromium loses what follows them once somebody changes them, a translator for instance.
pub fn group(id: &str, words: impl Into<Node>) -> El {
    el("fieldset")
        .attr("aria-labelledby", id)
        .child(el("legend").child(el("span").attr("id", id).child(words)))
}
