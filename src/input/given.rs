//! A value that somebody handed over, before anything is known about it.
//!
//! The same readers judge values from JavaScript, where a look at a field can throw and a list can
//! claim any length, and from data files. This trait is what they may ask of either; it promises
//! that no question panics, hangs or follows a cycle by itself.

/// What a value turns out to be, as far as readers care.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// Left out, `undefined` or `null`: not known.
    Absent,
    /// A number, not necessarily whole or finite.
    Number(f64),
    /// A text of so many UTF-16 units (an upper bound is enough).
    Text(u64),
    /// A list that claims so many items.
    List(u64),
    /// Yes or no.
    Truth(bool),
    /// Something with named fields.
    Object,
    /// Anything else, named for messages.
    Other(&'static str),
}

/// A look at the value failed, for instance because a getter threw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// The fields of an object that a reader has no use for.
pub enum Surplus {
    /// Their names, and how many looks they are worth; a name of great length may be worth several.
    Fields(Vec<String>, u64),
    /// There are more fields than one may look at.
    TooMany,
}

/// A value from outside.
pub trait Given: Sized {
    /// What the value is.
    ///
    /// # Errors
    /// [`Unreadable`] when even that cannot be found out.
    fn shape(&self) -> Result<Shape, Unreadable>;

    /// Whether the value is [`Shape::Absent`].
    ///
    /// # Errors
    /// [`Unreadable`] when even that cannot be found out.
    fn is_absent(&self) -> Result<bool, Unreadable> {
        Ok(self.shape()? == Shape::Absent)
    }

    /// The text of a [`Shape::Text`] where it is a word known beforehand, so that nothing has to be
    /// copied; `None` says nothing about the value.
    fn word(&self) -> Option<&'static str> {
        None
    }

    /// The text of a [`Shape::Text`]; empty for any other.
    fn text(&self) -> String;

    /// The item at `index` of a [`Shape::List`].
    ///
    /// # Errors
    /// [`Unreadable`] when the look at it failed.
    fn item(&self, index: u32) -> Result<Self, Unreadable>;

    /// The field `name` of a [`Shape::Object`]; absent when there is none.
    ///
    /// # Errors
    /// [`Unreadable`] when the look at it failed.
    fn field(&self, name: &'static str) -> Result<Self, Unreadable>;

    /// The fields of a [`Shape::Object`] beside `known`, looking at no more than `at_most` others.
    ///
    /// # Errors
    /// [`Unreadable`] when they cannot be listed.
    fn surplus(&self, known: &[&'static str], at_most: u64) -> Result<Surplus, Unreadable>;
}
