//! Nodes in the browser: found in the prerendered page or built anew, and updated in place.
//!
//! Others change the page too: a browser that translates it puts its own elements in the place of texts, extensions
//! insert, wrap and remove what they like. So nothing here relies on where a node is. An update says what belongs
//! inside an element, and [`Contents`] sees to it. Nothing here can fail.

mod attributes;
mod contents;
mod find;
mod update;

use std::{cell::RefCell, rc::Rc};

use attributes::AttributeState;
pub use contents::Contents;
use leptos::{prelude::*, web_sys};
use wasm_bindgen::{JsCast, JsValue};

use super::{Attribute, El, Follow, Node, Parts};

/// A node that is on the page, with what it needs to be updated.
pub enum State {
    /// An element.
    Element(Box<ElementState>),
    /// A text.
    Text(web_sys::Text, String),
    /// Several nodes.
    List(Vec<State>),
    /// A node that follows signals.
    Live(Rc<RefCell<State>>, RenderEffect<()>),
    /// A node of a list, with its key.
    Keyed(u32, Box<State>),
}

/// An element that is on the page.
pub struct ElementState {
    element: web_sys::Element,
    tag: &'static str,
    attributes: Vec<AttributeState>,
    contents: Rc<Contents>,
}

impl Node {
    /// Shows the node as all that is inside `parent`, where it may be already, because it was prerendered.
    pub fn show_in(self, parent: web_sys::Node) -> Rc<Contents> {
        Contents::show(parent, vec![self])
    }

    /// Finds the node in the prerendered page, or builds it anew.
    fn show(self, contents: &Rc<Contents>) -> State {
        match self {
            Self::Element(El(parts)) => State::Element(Box::new(ElementState::show(*parts, contents))),
            Self::Text(text) => State::Text(contents.find_text(&text), text),
            Self::Keyed(key, view) => State::Keyed(key, Box::new(view().show(contents))),
            Self::List(_) => {
                let mut state = State::List(Vec::new());
                self.update(&mut state, contents);
                state
            }
            Self::Live(view) => {
                let shown = Rc::new(RefCell::new(State::List(Vec::new())));
                let effect = following(view, &shown, contents);
                State::Live(shown, effect)
            }
        }
    }
}

impl ElementState {
    fn show(parts: Parts, contents: &Contents) -> Self {
        let found = contents.find(&parts);
        let is_prerendered = found.is_some();
        let element = found.unwrap_or_else(|| {
            document().create_element(parts.tag).unwrap_or_else(|_| JsValue::NULL.unchecked_into())
        });
        let contents = Contents::show(element.clone().into(), parts.children);
        let attributes = parts.attributes.into_iter();
        let attributes = attributes.map(|attribute| attribute.attach(&element, is_prerendered)).collect();
        Self { element, tag: parts.tag, attributes, contents }
    }

    fn has_shape_of(&self, parts: &Parts) -> bool {
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
    fn each(&self, visit: &mut dyn FnMut(&web_sys::Node, Option<&str>)) {
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
}

/// Shows the view, now and whenever a signal that it reads has changed.
fn following(
    mut view: Follow<Node>,
    shown: &Rc<RefCell<State>>,
    contents: &Rc<Contents>,
) -> RenderEffect<()> {
    let (shown, contents) = (Rc::clone(shown), Rc::downgrade(contents));
    effect(Box::new(move || {
        let node = view();
        let Some(contents) = contents.upgrade() else { return };
        contents.begin();
        if let Ok(mut shown) = shown.try_borrow_mut() {
            node.update(&mut shown, &contents);
        }
        contents.end();
    }))
}

/// Runs now, and whenever a signal that it reads has changed. One type, so that its code is there once.
fn effect(mut run: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| run())
}
