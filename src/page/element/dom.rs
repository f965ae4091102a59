//! Nodes in the browser: built anew, found in the prerendered page, updated in place.
//!
//! Whatever the prerendered page does not have where it should (an extension may have changed it)
//! is built anew there; nothing here can fail.

mod adopt;
mod attributes;
mod build;
mod update;

pub use adopt::Walk;
use attributes::AttributeState;
use leptos::{prelude::*, web_sys};

use super::{Attribute, Follow, Node, Parts};

/// A node that is on the page, with what it needs to be updated.
pub enum State {
    /// An element.
    Element(Box<ElementState>),
    /// A text.
    Text(web_sys::Text, String),
    /// Several nodes and the comment after them.
    List(Vec<State>, web_sys::Node),
    /// A node that follows signals.
    Live(RenderEffect<State>),
    /// A node of a list, with its key.
    Keyed(u32, Box<State>),
}

/// An element that is on the page.
pub struct ElementState {
    element: web_sys::Element,
    tag: &'static str,
    attributes: Vec<AttributeState>,
    children: Vec<State>,
}

/// Builds the view, or takes what is shown already, and updates it whenever a signal that it reads has
/// changed.
fn following_from(mut view: Follow<Node>, shown: Option<State>) -> RenderEffect<State> {
    RenderEffect::new_with_value(
        move |shown: Option<State>| match shown {
            Some(mut shown) => {
                view().update(&mut shown);
                shown
            }
            None => view().build(),
        },
        shown,
    )
}

impl State {
    /// Hands over each of the node's own DOM nodes, in order.
    fn each(&self, visit: &mut dyn FnMut(&web_sys::Node)) {
        match self {
            Self::Element(state) => visit(&state.element),
            Self::Text(node, _) => visit(node),
            Self::List(items, end) => {
                for item in items {
                    item.each(visit);
                }
                visit(end);
            }
            Self::Live(effect) => {
                effect.with_value_mut(|state| state.each(visit));
            }
            Self::Keyed(_, state) => state.each(visit),
        }
    }

    /// Puts the node into `parent`, before another or at the end.
    pub fn insert(&self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        self.each(&mut |node| _ = parent.insert_before(node, before));
    }

    /// Takes the node off the page.
    pub fn remove(&self) {
        self.each(&mut |node| {
            if let Some(parent) = node.parent_node() {
                _ = parent.remove_child(node);
            }
        });
    }

    /// The first of the node's own DOM nodes.
    pub fn first(&self) -> Option<web_sys::Node> {
        let mut first = None;
        self.each(&mut |node| _ = first.get_or_insert_with(|| node.clone()));
        first
    }
}

impl ElementState {
    fn has_shape_of(&self, parts: &Parts) -> bool {
        let same = |(attribute, state): (&Attribute, &AttributeState)| match (attribute, state) {
            (Attribute::Fixed(name, _), AttributeState::Fixed(known, _))
            | (Attribute::Listener(name, _), AttributeState::Listener(known, _)) => name == known,
            (Attribute::Live(place, _), AttributeState::Live(known, _)) => place == known,
            (Attribute::Style(_), AttributeState::Style(_)) => true,
            _ => false,
        };
        self.tag == parts.tag
            && self.attributes.len() == parts.attributes.len()
            && parts.attributes.iter().zip(&self.attributes).all(same)
    }
}
