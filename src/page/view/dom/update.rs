//! Makes what is on the page show other nodes, touching only what differs.

use std::{mem, rc::Rc};

use leptos::prelude::document;

use super::{
    super::node::{El, Node},
    show::following,
    state::{Contents, State},
};

impl Node {
    /// Makes what is inside `contents` show this node instead.
    pub(super) fn update(self, state: &mut State, contents: &Rc<Contents>) {
        match (self, state) {
            (Self::Element(El(parts)), State::Element(state)) if state.has_shape_of(&parts) => {
                for (attribute, state_of) in parts.attributes.into_iter().zip(&mut state.attributes) {
                    attribute.update(&state.element, state_of);
                }
                if state.contents.update(parts.children) {
                    // A name in a sentence: the whole sentence is another, however somebody has translated it.
                    contents.has_changed.set(true);
                }
            }
            (Self::Text(text), State::Text(node, shown)) => {
                if text != *shown {
                    // A translator may hold the old one, and write there once it knows what that says.
                    *node = document().create_text_node(&text);
                    *shown = text;
                    contents.has_changed.set(true);
                }
            }
            (Self::List(items), State::List(states)) => update_all(items, states, contents),
            (Self::Keyed(key, _), State::Keyed(shown, _)) if key == *shown => {}
            (Self::Live(view), State::Live(shown, effect)) => *effect = following(view, shown, contents),
            (other, state) => mem::replace(state, other.show(contents)).remove(contents),
        }
    }

    const fn key(&self) -> Option<u32> {
        if let Self::Keyed(key, _) = self { Some(*key) } else { None }
    }
}

/// Makes a list show other items: those with a key keep their node wherever it is now, the others are
/// matched in order.
pub fn update_all(items: Vec<Node>, states: &mut Vec<State>, contents: &Rc<Contents>) {
    let mut left = mem::take(states);
    for item in items {
        let place = left.iter().position(|state| state.key() == item.key());
        let state = place.map(|place| left.remove(place));
        let state = if let Some(mut state) = state {
            item.update(&mut state, contents);
            state
        } else {
            contents.has_changed.set(true);
            item.show(contents)
        };
        states.push(state);
    }
    for gone in left {
        gone.remove(contents);
    }
}

impl State {
    /// Takes the node off the page, wherever it is.
    fn remove(&self, contents: &Contents) {
        contents.has_changed.set(true);
        self.each(&mut |node, _| {
            if let Some(parent) = node.parent_node() {
                _ = parent.remove_child(node);
            }
        });
    }
}
