//! What is on the page, with what it needs to be updated.
//!
//! A node may have contents, and contents have nodes: the types of both are here, and what is done with them is
//! elsewhere. It refuses to change the page.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::web_sys;

use super::{
    super::node::{Attribute, Parts},
    attributes::AttributeState,
    effect::Effect,
};

/// A node that is on the page, with what it needs to be updated.
pub enum State {
    /// An element.
    Element(Box<ElementState>),
    /// A text.
    Text(web_sys::Text, String),
    /// Several nodes.
    List(Vec<State>),
    /// A node that follows signals.
    Live(Rc<RefCell<State>>, Effect),
    /// A node of a list, with its key.
    Keyed(u32, Box<State>),
}

/// An element that is on the page.
pub struct ElementState {
    pub(super) element: web_sys::Element,
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<AttributeState>,
    pub(super) contents: Rc<Contents>,
}

/// What belongs inside an element.
pub struct Contents {
    pub(super) parent: web_sys::Node,
    pub(super) states: RefCell<Vec<State>>,
    /// Where to look on for what was prerendered.
    pub(super) next: Cell<Option<web_sys::Node>>,
    /// Whether it has not been in its place yet.
    pub(super) is_new: Cell<bool>,
    /// Whether there was a text among it, when it was last seen to.
    pub(super) has_text: Cell<bool>,
    /// Whether a text has changed since, here or further inside, or something has come or gone.
    pub(super) has_changed: Cell<bool>,
    /// How many updates are under way, one within the other.
    pub(super) updates: Cell<usize>,
}

impl ElementState {
    /// Whether an element of these parts can take its place.
    pub(super) fn has_shape_of(&self, parts: &Parts) -> bool {
        let same = |(attribute, state): (&Attribute, &AttributeState)| match (attribute, state) {
            (Attribute::Fixed(name, _), AttributeState::Fixed(known, _))
            | (Attribute::Listener(name, _), AttributeState::Listener(known, _)) => name == known,
            (Attribute::Live(place, _), AttributeState::Live(known, ..)) => place == known,
            (Attribute::Style(_), AttributeState::Style(_)) => true,
            _ => false,
        };
        self.tag == parts.tag
            && self.attributes.len() == parts.attributes.len()
            && parts.attributes.iter().zip(&self.attributes).all(same)
    }
}

impl State {
    /// Hands over each of the node's own DOM nodes, in order; of a text also what it says.
    pub(super) fn each(&self, visit: &mut dyn FnMut(&web_sys::Node, Option<&str>)) {
        match self {
            Self::Element(state) => visit(&state.element, None),
            Self::Text(node, text) => visit(node, Some(text)),
            Self::List(items) => items.iter().for_each(|item| item.each(visit)),
            Self::Live(shown, _) => {
                if let Ok(shown) = shown.try_borrow() {
                    shown.each(visit);
                }
            }
            Self::Keyed(_, state) => state.each(visit),
        }
    }

    /// The key of a node of a list.
    pub(super) const fn key(&self) -> Option<u32> {
        if let Self::Keyed(key, _) = self { Some(*key) } else { None }
    }
}
