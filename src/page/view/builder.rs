//! Builds an element, step by step.
//!
//! It refuses to know which attributes an element may have.

use leptos::web_sys::Event;

use super::node::{Attribute, El, Follow, Node, Parts, Place};

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
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
