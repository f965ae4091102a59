//! The page's one type of view.
//!
//! Leptos compiles its code for building, hydrating, updating and dropping once for every shape of
//! view. For a page of this size that code alone is more than its first load may weigh, so here
//! every element, text and list is a [`Node`]: one type, one copy of that code. Signals, effects and
//! ownership are Leptos's own.
//!
//! ARCHITECTURE.md has the figures. A node refuses to know what it shows.

mod dom;
#[cfg(feature = "ssr")]
mod html;

#[cfg(feature = "hydrate")]
pub use dom::Contents as Showing;
#[cfg(feature = "ssr")]
pub use html::escaped;

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
type Follow<T> = Box<dyn FnMut() -> T + Send>;

/// What listens to an event.
type Listen = Box<dyn FnMut(Event) + Send>;

/// What an element has besides children.
enum Attribute {
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
enum Place {
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
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<Attribute>,
    children: Vec<Node>,
}

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
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

impl El {
    /// Adds an attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.with(Attribute::Fixed(name, Some(value.to_owned())))
    }

    /// Adds a class, or several.
    #[inline(never)]
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// Keeps browsers from translating what is inside: a name, a number, code.
    #[inline(never)]
    pub fn untranslated(self) -> Self {
        self.attr("translate", "no")
    }

    /// Hides the element, unless it is `shown`.
    #[inline(never)]
    pub fn shown(self, shown: bool) -> Self {
        self.with(Attribute::Fixed("hidden", (!shown).then(String::new)))
    }

    /// Sets the element's own custom style properties. They reach it as a property and never as an
    /// attribute, which the page's policy forbids; before start the style sheet's values hold.
    #[inline(never)]
    pub fn style(self, declarations: String) -> Self {
        self.with(Attribute::Style(declarations))
    }

    /// Adds an attribute that follows the signals it reads; `None` leaves it out.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        self.follow(Place::Attribute(name), Box::new(value))
    }

    /// Sets the element's own custom style properties by the signals it reads; see [`El::style`].
    pub fn live_style(self, mut declarations: impl FnMut() -> String + Send + 'static) -> Self {
        self.follow(Place::Style, Box::new(move || Some(declarations())))
    }

    /// Keeps what stands in a field in step with the signals it reads.
    pub fn live_value(self, mut value: impl FnMut() -> String + Send + 'static) -> Self {
        self.follow(Place::Value, Box::new(move || Some(value())))
    }

    /// Keeps a choice or tick in step with the signals it reads.
    pub fn live_checked(self, mut value: impl FnMut() -> bool + Send + 'static) -> Self {
        self.follow(Place::Checked, Box::new(move || value().then(String::new)))
    }

    /// Listens to an event.
    pub fn on(self, event: &'static str, listener: impl FnMut(Event) + Send + 'static) -> Self {
        self.with(Attribute::Listener(event, Box::new(listener)))
    }

    /// Adds a child at the end.
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.append(child.into())
    }

    #[inline(never)]
    fn append(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn with(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn follow(self, place: Place, value: Follow<Option<String>>) -> Self {
        self.with(Attribute::Live(place, value))
    }
}
