//! Writes nodes as HTML, in the form in which [`dom`](crate::page::view::dom) finds them again.
//!
//! It marks nothing: texts that run into each other, and empty ones, are made anew in the browser.

use super::node::{Attribute, El, Node, Place};

/// Elements that have no end tag.
const VOID: [&str; 2] = ["input", "br"];

impl Node {
    /// The node as HTML.
    pub fn into_html(self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(self, html: &mut String) {
        match self {
            Self::Element(element) => element.write(html),
            Self::Text(text) => *html += &escaped(&text),
            Self::List(items) => items.into_iter().for_each(|item| item.write(html)),
            Self::Live(mut view) => view().write(html),
            Self::Keyed(_, view) => view().write(html),
        }
    }
}

impl El {
    fn write(self, html: &mut String) {
        let parts = *self.0;
        html.extend(["<", parts.tag]);
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
                Some(value) if value.is_empty() => html.extend([" ", name]),
                Some(value) => html.extend([" ", name, "=\"", &escaped(&value), "\""]),
                None => {}
            }
        }
        html.push('>');
        if !VOID.contains(&parts.tag) {
            parts.children.into_iter().for_each(|child| child.write(html));
            html.extend(["</", parts.tag, ">"]);
        }
    }
}

/// A text as it stands in HTML, in an attribute or outside.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
