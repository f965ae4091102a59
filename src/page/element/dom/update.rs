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
            (Self::Keyed(key, _), State::Keyed(shown, _)) if key == *shown => {}
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

/// Makes a list show other items: those with a key keep their node wherever it is now, the others are
/// matched by position.
fn update_all(
    items: Vec<Node>,
    states: &mut Vec<State>,
    parent: &web_sys::Node,
    end: Option<&web_sys::Node>,
) {
    let keys: Vec<_> = items.iter().filter_map(Node::key).collect();
    states.retain(|state| {
        let stays = state.key().is_none_or(|key| keys.contains(&key));
        if !stays {
            state.remove();
        }
        stays
    });
    let count = items.len();
    for (index, item) in items.into_iter().enumerate() {
        let key = item.key();
        let place = states.iter().position(|state| key.is_some() && state.key() == key);
        let is_kept = place.is_some() || key.is_none();
        if !is_kept || place.is_some_and(|place| place > index) {
            let state = match place {
                Some(place) => states.remove(place),
                None => item.build(),
            };
            let next = states.get(index).and_then(State::first);
            state.insert(parent, next.as_ref().or(end));
            states.insert(index.min(states.len()), state);
        } else if let Some(state) = states.get_mut(index) {
            item.update(state);
        } else {
            let state = item.build();
            state.insert(parent, end);
            states.push(state);
        }
    }
    for gone in states.drain(count.min(states.len())..) {
        gone.remove();
    }
}

impl Node {
    const fn key(&self) -> Option<u32> {
        if let Self::Keyed(key, _) = self { Some(*key) } else { None }
    }
}

impl State {
    const fn key(&self) -> Option<u32> {
        if let Self::Keyed(key, _) = self { Some(*key) } else { None }
    }
}
