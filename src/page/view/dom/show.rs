//! Shows nodes for the first time: found in the prerendered page, or built anew.
//!
//! It refuses to write the fixed attributes of what was found once more.

use std::{cell::RefCell, rc::Rc};

use leptos::{prelude::document, web_sys};
use wasm_bindgen::{JsCast, JsValue};

use super::{
    super::node::{El, Follow, Node, Parts},
    effect::{Effect, effect},
    state::{Contents, ElementState, State},
};

impl Node {
    /// Shows the node as all that is inside `parent`, where it may be already, because it was prerendered.
    pub fn show_in(self, parent: web_sys::Node) -> Rc<Contents> {
        Contents::show(parent, vec![self])
    }

    /// Finds the node in the prerendered page, or builds it anew.
    pub(super) fn show(self, contents: &Rc<Contents>) -> State {
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
}

/// Shows the view, now and whenever a signal that it reads has changed.
pub fn following(mut view: Follow<Node>, shown: &Rc<RefCell<State>>, contents: &Rc<Contents>) -> Effect {
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
