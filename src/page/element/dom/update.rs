//! Makes what is on the page show other nodes, touching only what differs.

use leptos::web_sys;

use super::{
    super::{El, Node},
    State, following_from,
};

impl Node {
    /// Makes what is on the page show this node instead.
    pub fn update(self, state: &mut State) {
        match (self, state) {
            (Self::Element(El(parts)), State::Element(state)) if state.has_shape_of(&parts) => {
                for (attribute, state_of) in parts.attributes.into_iter().zip(&mut state.attributes) {
                    attribute.update(&state.element, state_of);
                }
                update_all(parts.children, &mut state.children, &state.element, None);
            }
            (Self::Text(text), State::Text(node, shown)) => {
                if text != *shown {
                    node.set_data(&text);
                    *shown = text;
                }
            }
            (Self::List(items), State::List(states, end)) => {
                if let Some(parent) = end.parent_node() {
                    update_all(items, states, &parent, Some(end));
                }
            }
            (Self::Live(view), State::Live(effect)) => {
                let shown = effect.take_value();
                *effect = following_from(view, shown);
            }
            (other, state) => {
                let built = other.build();
                let first = state.first();
                if let Some((parent, first)) = first.and_then(|first| Some((first.parent_node()?, first))) {
                    built.insert(&parent, Some(&first));
                }
                state.remove();
                *state = built;
            }
        }
    }
}

fn update_all(
    items: Vec<Node>,
    states: &mut Vec<State>,
    parent: &web_sys::Node,
    end: Option<&web_sys::Node>,
) {
    for gone in states.drain(items.len().min(states.len())..) {
        gone.remove();
    }
    for (index, item) in items.into_iter().enumerate() {
        if let Some(state) = states.get_mut(index) {
            item.update(state);
        } else {
            let state = item.build();
            state.insert(parent, end);
            states.push(state);
        }
    }
}
