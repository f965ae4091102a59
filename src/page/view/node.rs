//! A piece of the page, and what an element consists of.
//!
//! It refuses to know where it is shown: `dom` and `html` do.

use leptos::web_sys::Event;

/// A piece of the page.
pub enum Node {
    /// An element with attributes and children.
    Element(El),
    /// A text.
    Text(String),
    /// Several nodes in a row; their number may change.
    List(Vec<Node>),
    /// A node that follows the signals it reads.
    Live(Follow<Node>),
    /// A node of a list that stays the same, and where the keyboard is, while others come and go. It is
    /// built once for its key, so what it shows must follow signals.
    Keyed(u32, Box<dyn FnOnce() -> Node + Send>),
}

/// Asks again whenever a signal that was read has changed.
pub(super) type Follow<T> = Box<dyn FnMut() -> T + Send>;

/// What listens to an event.
pub(super) type Listen = Box<dyn FnMut(Event) + Send>;

/// What an element has besides children.
pub(super) enum Attribute {
    /// An attribute; `None` leaves it out.
    Fixed(&'static str, Option<String>),
    /// A place that follows the signals it reads.
    Live(Place, Follow<Option<String>>),
    /// The element's own custom style properties.
    Style(String),
    /// A listener to an event.
    Listener(&'static str, Listen),
}

/// Where a value that follows signals goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// An attribute, left out for `None`.
    Attribute(&'static str),
    /// What stands in a field.
    Value,
    /// Whether a choice or tick is set: `None` for not.
    Checked,
    /// The element's own custom style properties.
    Style,
}

/// An element under construction. It is boxed, and its methods are never inlined, so that each step
/// of building one is a short call.
pub struct El(pub(super) Box<Parts>);

/// What an element consists of.
pub(super) struct Parts {
    pub tag: &'static str,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

/// Several nodes in a row.
pub fn each<C: Into<Node>>(items: impl IntoIterator<Item = C>) -> Node {
    Node::List(items.into_iter().map(Into::into).collect())
}

/// A node that follows the signals it reads.
pub fn live<C: Into<Node>>(view: impl Fn() -> C + Send + 'static) -> Node {
    Node::Live(Box::new(move || view().into()))
}

/// A node of a list that is told apart from others by `key`.
pub fn keyed<C: Into<Node>>(key: u32, view: impl FnOnce() -> C + Send + 'static) -> Node {
    Node::Keyed(key, Box::new(move || view().into()))
}

impl From<&str> for Node {
    #[inline(never)]
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}
