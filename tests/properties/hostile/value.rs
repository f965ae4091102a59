//! A value from outside, at its worst: the properties try it, and so does the fuzzer.
//!
//! It refuses to say how such values come about: some are drawn at random, others from a fuzzer's bytes.

use competency_calculator::input::given::{Given, Shape, Surplus, Unreadable};
use serde_json::Value;

/// A value from outside, at its worst.
#[derive(Clone, Debug)]
pub enum Hostile {
    Absent,
    Number(f64),
    Truth(bool),
    Text(String),
    List(Vec<Hostile>),
    Object(Vec<(String, Hostile)>),
    /// Neither of these, such as a function.
    Other,
    /// A look at it throws.
    Unreadable,
    /// A list that claims to be so long and has nothing in it that can be read.
    Claim(u64),
    /// A list whose every item is itself.
    ListOfItself,
    /// An object whose every field is itself.
    ObjectOfItself,
    /// An object with more fields than one may look at.
    Crowded,
}

impl From<Value> for Hostile {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Absent,
            Value::Bool(truth) => Self::Truth(truth),
            Value::Number(number) => Self::Number(number.as_f64().unwrap_or_default()),
            Value::String(text) => Self::Text(text),
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(fields) => {
                Self::Object(fields.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
        }
    }
}

impl Given for Hostile {
    fn shape(&self) -> Result<Shape, Unreadable> {
        Ok(match self {
            Self::Absent => Shape::Absent,
            Self::Number(number) => Shape::Number(*number),
            Self::Truth(truth) => Shape::Truth(*truth),
            Self::Text(text) => Shape::Text(text.len() as u64),
            Self::List(items) => Shape::List(items.len() as u64),
            Self::Object(_) | Self::ObjectOfItself | Self::Crowded => Shape::Object,
            Self::Other => Shape::Other("a function"),
            Self::Unreadable => return Err(Unreadable),
            Self::Claim(length) => Shape::List(*length),
            Self::ListOfItself => Shape::List(3),
        })
    }

    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            _ => String::new(),
        }
    }

    fn item(&self, index: u32) -> Result<Self, Unreadable> {
        match self {
            Self::List(items) => Ok(items.get(index as usize).cloned().unwrap_or(Self::Absent)),
            Self::ListOfItself => Ok(self.clone()),
            _ => Err(Unreadable),
        }
    }

    fn field(&self, name: &'static str) -> Result<Self, Unreadable> {
        match self {
            Self::Object(fields) => {
                let found = fields.iter().find(|(key, _)| key == name);
                Ok(found.map_or(Self::Absent, |(_, value)| value.clone()))
            }
            Self::ObjectOfItself => Ok(self.clone()),
            _ => Err(Unreadable),
        }
    }

    fn surplus(&self, known: &[&'static str], at_most: u64) -> Result<Surplus, Unreadable> {
        match self {
            Self::Object(fields) if fields.len() as u64 > at_most => Ok(Surplus::TooMany),
            Self::Object(fields) => {
                let names =
                    fields.iter().map(|(name, _)| name).filter(|name| !known.contains(&name.as_str()));
                Ok(Surplus::Fields(names.cloned().collect(), fields.len() as u64))
            }
            Self::ObjectOfItself => Ok(Surplus::Fields(Vec::new(), 0)),
            Self::Crowded => Ok(Surplus::TooMany),
            _ => Err(Unreadable),
        }
    }
}
