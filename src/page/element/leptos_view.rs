//! Makes a [`Node`] a Leptos view, so that Leptos mounts, hydrates and renders it.

use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::types,
        view::{Position, PositionState},
    },
};

use super::{
    Node,
    dom::{State, Walk},
};

impl Render for Node {
    type State = State;

    fn build(self) -> State {
        Self::build(self)
    }

    fn rebuild(self, state: &mut State) {
        self.update(state);
    }
}

impl Mountable for State {
    fn unmount(&mut self) {
        self.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.insert(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.first() else { return false };
        let Some(parent) = first.parent_element() else { return false };
        child.mount(&parent, Some(&first));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}

impl AddAnyAttr for Node {
    type Output<A: Attribute> = Self;

    /// Nodes have their own attributes; nothing is spread onto them.
    fn add_any_attr<A: Attribute>(self, _attribute: A) -> Self {
        self
    }
}

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg_attr(not(feature = "ssr"), allow(unused_variables, reason = "only prerendering writes HTML"))]
    fn to_html_with_buf(
        self,
        html: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra: Vec<AnyAttribute>,
    ) {
        #[cfg(feature = "ssr")]
        {
            let mut writer = super::html::Writer::default();
            writer.node(self);
            *html += &writer.into_html();
        }
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, _position: &PositionState) -> State {
        self.adopt(&mut Walk::new(cursor.current()))
    }

    fn into_owned(self) -> Self {
        self
    }
}
