//! What ticks, choices and groups of fields are called.

use crate::page::view::{El, Node, el};

/// A tick or a choice with its label.
pub fn choice(input: El, label: &str) -> El {
    el("label").class("choice").child(input).child(el("span").child(label))
}

/// What a group of fields is about. The style sheet leaves the legend without a box of its own, and Chromium loses
/// what stands after it once somebody changes what is right inside, a translator for instance.
pub fn legend(words: impl Into<Node>) -> El {
    el("legend").child(el("span").child(words))
}
