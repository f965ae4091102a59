//! Finds nodes in the prerendered page, where [`html`](super::super::html) has put them.

use leptos::{prelude::*, web_sys};
use wasm_bindgen::JsCast;

use super::{
    super::{El, Node},
    ElementState, State, following_from,
};

/// A walk along the children of one element of the prerendered page.
pub struct Walk {
    parent: web_sys::Node,
    next: Option<web_sys::Node>,
    after_text: bool,
}

impl Walk {
    /// Begins at the first child of `parent`.
    pub fn new(parent: web_sys::Node) -> Self {
        let next = parent.first_child();
        Self { parent, next, after_text: false }
    }

    fn take<T: JsCast>(&mut self) -> Option<T> {
        let found = self.next.clone()?.dyn_into::<T>().ok()?;
        self.next = self.next.as_ref().and_then(web_sys::Node::next_sibling);
        self.after_text = false;
        Some(found)
    }

    /// Puts a node that was not there before the next one.
    fn insert(&self, node: &web_sys::Node) {
        _ = self.parent.insert_before(node, self.next.as_ref());
    }
}

impl Node {
    /// Finds the node in the prerendered page, where `walk` has come to.
    pub fn adopt(self, walk: &mut Walk) -> State {
        match self {
            Self::Element(El(parts)) => {
                let Some(element) = walk.take::<web_sys::Element>() else {
                    let state = Self::Element(El(parts)).build();
                    state.insert(&walk.parent, walk.next.as_ref());
                    return state;
                };
                let attributes = parts.attributes.into_iter();
                let attributes = attributes.map(|attribute| attribute.attach(&element, true)).collect();
                let mut inside = Walk::new(element.clone().into());
                let children = parts.children.into_iter().map(|child| child.adopt(&mut inside)).collect();
                State::Element(Box::new(ElementState { element, tag: parts.tag, attributes, children }))
            }
            Self::Text(text) => {
                if walk.after_text || text.is_empty() {
                    walk.take::<web_sys::Comment>();
                }
                let found = if text.is_empty() { None } else { walk.take::<web_sys::Text>() };
                let node = found.unwrap_or_else(|| {
                    let node = document().create_text_node(&text);
                    walk.insert(&node);
                    node
                });
                walk.after_text = !text.is_empty();
                State::Text(node, text)
            }
            Self::List(items) => {
                let items = items.into_iter().map(|item| item.adopt(walk)).collect();
                let end = walk.take::<web_sys::Comment>().unwrap_or_else(|| {
                    let end = document().create_comment("");
                    walk.insert(&end);
                    end
                });
                State::List(items, end.into())
            }
            Self::Live(mut view) => {
                let found = view().adopt(walk);
                State::Live(following_from(view, Some(found)))
            }
            Self::Keyed(key, view) => State::Keyed(key, Box::new(view().adopt(walk))),
        }
    }
}
