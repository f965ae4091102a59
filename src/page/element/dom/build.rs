//! Builds nodes anew.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::{
    super::{El, Node},
    ElementState, State, following_from,
};

impl Node {
    /// Builds the node anew, not yet on the page.
    pub fn build(self) -> State {
        match self {
            Self::Element(El(parts)) => {
                let element =
                    document().create_element(parts.tag).unwrap_or_else(|_| JsValue::NULL.unchecked_into());
                let children: Vec<_> = parts.children.into_iter().map(Self::build).collect();
                for child in &children {
                    child.insert(&element, None);
                }
                let attributes = parts.attributes.into_iter();
                let attributes = attributes.map(|attribute| attribute.attach(&element, false)).collect();
                State::Element(Box::new(ElementState { element, tag: parts.tag, attributes, children }))
            }
            Self::Text(text) => State::Text(document().create_text_node(&text), text),
            Self::List(items) => {
                let items = items.into_iter().map(Self::build).collect();
                State::List(items, document().create_comment("").into())
            }
            Self::Live(view) => State::Live(following_from(view, None)),
            Self::Keyed(key, view) => State::Keyed(key, Box::new(view().build())),
        }
    }
}
