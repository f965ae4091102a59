//! What belongs inside an element.
//!
//! A translator's replacement stays until our text changes; then we restore our nodes. It refuses to move what is in its
//! place: the keyboard would leave it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::web_sys;
use wasm_bindgen::JsCast;

use super::{
    super::node::Node,
    state::{Contents, State},
    update::update_all,
};

impl Contents {
    /// Shows these nodes, and nothing else, inside `parent`, where they may be already.
    pub(super) fn show(parent: web_sys::Node, nodes: Vec<Node>) -> Rc<Self> {
        let contents = Rc::new(Self {
            states: RefCell::default(),
            next: Cell::new(parent.first_child()),
            parent,
            is_new: Cell::new(true),
            has_text: Cell::new(false),
            has_changed: Cell::new(false),
            updates: Cell::new(0),
        });
        contents.update(nodes);
        contents
    }

    /// Shows these nodes instead; whether any text in them is another now.
    pub(super) fn update(self: &Rc<Self>, nodes: Vec<Node>) -> bool {
        self.begin();
        if let Ok(mut states) = self.states.try_borrow_mut() {
            update_all(nodes, &mut states, self);
        }
        let has_changed = self.has_changed.get();
        self.end();
        has_changed
    }

    /// Takes away whatever is inside.
    pub fn clear(&self) {
        self.parent.set_text_content(None);
    }

    /// Begins an update.
    pub(super) fn begin(&self) {
        self.updates.set(self.updates.get().saturating_add(1));
    }

    /// Ends it; after the outermost all is put where it belongs.
    pub(super) fn end(&self) {
        self.updates.set(self.updates.get().saturating_sub(1));
        if self.updates.get() == 0 {
            self.settle();
        }
    }

    fn settle(&self) {
        let Ok(states) = self.states.try_borrow() else { return };
        let (is_new, has_changed) = (self.is_new.take(), self.has_changed.take());
        let (mut ours, mut has_text) = (Vec::new(), false);
        each(&states, &mut |node, text| {
            has_text |= text.is_some();
            ours.push(node.clone());
        });
        let was_text = self.has_text.replace(has_text);
        self.next.set(None);
        let is_put =
            !self.has_exactly(&ours) && self.put(ours, is_new || has_changed && (has_text || was_text));
        if has_changed || is_put {
            // A translator writes into our own texts, others join them.
            each(&states, &mut |node, text| {
                if text.is_some() && node.node_value().as_deref() != text {
                    node.set_node_value(text);
                }
            });
        }
    }

    fn has_exactly(&self, nodes: &[web_sys::Node]) -> bool {
        let mut next = self.parent.first_child();
        for node in nodes {
            if next.as_ref() != Some(node) {
                return false;
            }
            next = node.next_sibling();
        }
        next.is_none()
    }

    /// Puts our nodes in their order, alone or among those of others; whether any was not in its place. What stands in
    /// the place of a text stays there unless they are alone.
    fn put(&self, mut ours: Vec<web_sys::Node>, alone: bool) -> bool {
        if !alone {
            // What somebody has put something around stays in there.
            ours = ours.into_iter().map(|node| self.child_with(&node).unwrap_or(node)).collect();
            ours.dedup();
        }
        let mut others = Vec::new();
        let mut next = self.parent.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            if !ours.contains(&node) {
                others.push(node);
            }
        }
        if alone {
            for other in others.drain(..) {
                _ = self.parent.remove_child(&other);
            }
        }
        let mut is_put = false;
        let mut next = self.parent.first_child();
        for node in ours {
            while let Some(other) = next.take_if(|next| others.contains(next)) {
                next = other.next_sibling();
            }
            if next.as_ref() == Some(&node) {
                next = node.next_sibling();
            } else if others.is_empty() || !node.has_type::<web_sys::Text>() {
                is_put = true;
                _ = self.parent.insert_before(&node, next.as_ref());
            }
        }
        is_put
    }

    /// What in here is this node, or has it inside.
    fn child_with(&self, node: &web_sys::Node) -> Option<web_sys::Node> {
        let parent = node.parent_node()?;
        if parent == self.parent { Some(node.clone()) } else { self.child_with(&parent) }
    }
}

fn each(states: &[State], visit: &mut dyn FnMut(&web_sys::Node, Option<&str>)) {
    for state in states {
        state.each(visit);
    }
}
