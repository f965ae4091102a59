//! Finds nodes in the prerendered page, where [`html`](crate::page::view::html) has put them.
//!
//! It refuses to take what does not fit, whoever has changed or inserted it: that is passed over, and goes once all that
//! belongs there is there.

use leptos::{prelude::*, web_sys};
use wasm_bindgen::JsCast;

use super::{
    super::node::{Attribute, Parts},
    state::Contents,
};

/// Attributes that browsers translate.
const TRANSLATED: [&str; 2] = ["aria-label", "placeholder"];
/// Attributes that are not to be there unless they are asked for: who has them is somebody else's.
const MARKS: [&str; 2] = ["class", "id"];

impl Contents {
    /// The next prerendered element of this kind.
    pub(super) fn find(&self, parts: &Parts) -> Option<web_sys::Element> {
        let mut next = self.next.take();
        self.next.set(next.clone());
        while let Some(node) = next {
            next = node.next_sibling();
            if let Some(element) = node.dyn_ref().filter(|element| fits(element, parts)) {
                self.next.set(next);
                return Some(element.clone());
            }
        }
        None
    }

    /// The next prerendered node if it is this text, or another such text.
    pub(super) fn find_text(&self, text: &str) -> web_sys::Text {
        let next = self.next.take();
        if let Some(found) = next.as_ref().and_then(|node| node.dyn_ref::<web_sys::Text>())
            && found.data() == text
        {
            self.next.set(found.next_sibling());
            return found.clone();
        }
        self.next.set(next);
        document().create_text_node(text)
    }
}

fn fits(element: &web_sys::Element, parts: &Parts) -> bool {
    let is_marked = |mark: &str| {
        parts
            .attributes
            .iter()
            .any(|attribute| matches!(attribute, Attribute::Fixed(name, _) if *name == mark))
    };
    let is_same = |attribute: &Attribute| match attribute {
        Attribute::Fixed(name, value) => TRANSLATED.contains(name) || element.get_attribute(name) == *value,
        _ => true,
    };
    element.local_name() == parts.tag
        && parts.attributes.iter().all(is_same)
        && MARKS.iter().all(|mark| is_marked(mark) || !element.has_attribute(mark))
}
