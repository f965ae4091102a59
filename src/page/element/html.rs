//! Writes nodes as HTML, in the form in which [`dom`](super::dom) finds them again.
//!
//! An empty comment goes before a text that follows another, or that is empty, and after a list:
//! the places that HTML alone would not keep.

use super::{Attribute, El, Node, Place};

/// Elements that have no end tag.
const VOID: [&str; 2] = ["input", "br"];

/// Writes HTML and remembers whether a text was last.
#[derive(Default)]
pub struct Writer {
    html: String,
    after_text: bool,
}

impl Writer {
    /// What has been written.
    pub fn into_html(self) -> String {
        self.html
    }

    /// Writes a node.
    pub fn node(&mut self, node: Node) {
        match node {
            Node::Element(element) => self.element(element),
            Node::Text(text) => {
                if self.after_text || text.is_empty() {
                    self.comment();
                }
                self.html += &escaped(&text);
                self.after_text = !text.is_empty();
            }
            Node::List(items) => {
                for item in items {
                    self.node(item);
                }
                self.comment();
            }
            Node::Live(mut view) => self.node(view()),
            Node::Keyed(_, view) => self.node(view()),
        }
    }

    fn write(&mut self, pieces: &[&str]) {
        self.html.extend(pieces.iter().copied());
    }

    fn comment(&mut self) {
        self.html += "<!>";
        self.after_text = false;
    }

    fn element(&mut self, element: El) {
        let parts = *element.0;
        self.write(&["<", parts.tag]);
        for attribute in parts.attributes {
            let (name, value) = match attribute {
                Attribute::Fixed(name, value) => (name, value),
                Attribute::Live(Place::Attribute(name), mut value) => (name, value()),
                Attribute::Live(Place::Checked, mut value) => ("checked", value()),
                Attribute::Live(Place::Value | Place::Style, _)
                | Attribute::Style(_)
                | Attribute::Listener(..) => continue,
            };
            match value {
                Some(value) if value.is_empty() => self.write(&[" ", name]),
                Some(value) => self.write(&[" ", name, "=\"", &escaped(&value), "\""]),
                None => {}
            }
        }
        self.html.push('>');
        self.after_text = false;
        if !VOID.contains(&parts.tag) {
            for child in parts.children {
                self.node(child);
            }
            self.write(&["</", parts.tag, ">"]);
        }
        self.after_text = false;
    }
}

/// A text as it stands in HTML, in an attribute or outside.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
