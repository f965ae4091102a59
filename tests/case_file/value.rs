//! Plain data, as JavaScript would see it: what a case gives, expects and gets.
//!
//! One type for all three, so that evidence passes through the crate's own readers and answers are
//! compared in the very shape of the contract. It refuses dates, which JSON does not have.

use std::collections::BTreeMap;

use competency_calculator::input::given::{Given, Shape, Surplus, Unreadable};

/// A value without behaviour.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not known.
    Null,
    /// Yes or no; nothing in the contract is one.
    Truth(bool),
    /// Any JavaScript number, `NaN` and the infinities too.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Named fields.
    Object(BTreeMap<String, Value>),
}

impl Value {
    /// The field `name`, when this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.get(name),
            _ => None,
        }
    }

    /// The text, when this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items, when this is a list.
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// This value with every text "null" in it made null, which TOML cannot say.
    #[must_use]
    pub fn with_nulls(self) -> Self {
        match self {
            Self::Text(text) if text == "null" => Self::Null,
            Self::List(items) => Self::List(items.into_iter().map(Self::with_nulls).collect()),
            Self::Object(fields) => {
                Self::Object(fields.into_iter().map(|(name, value)| (name, value.with_nulls())).collect())
            }
            other => other,
        }
    }
}

impl TryFrom<toml::Value> for Value {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        #[expect(clippy::cast_precision_loss, reason = "JavaScript has no other numbers")]
        Ok(match value {
            toml::Value::Boolean(truth) => Self::Truth(truth),
            toml::Value::Integer(number) => Self::Number(number as f64),
            toml::Value::Float(number) => Self::Number(number),
            toml::Value::String(text) => Self::Text(text),
            toml::Value::Array(items) => {
                Self::List(items.into_iter().map(Self::try_from).collect::<Result<_, _>>()?)
            }
            toml::Value::Table(fields) => {
                let field = |(name, value)| Ok::<_, String>((name, Self::try_from(value)?));
                Self::Object(fields.into_iter().map(field).collect::<Result<_, _>>()?)
            }
            toml::Value::Datetime(date) => return Err(format!("{date}: a case cannot hold a date")),
        })
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(truth) => Self::Truth(truth),
            serde_json::Value::Number(number) => Self::Number(number.as_f64().unwrap_or(f64::NAN)),
            serde_json::Value::String(text) => Self::Text(text),
            serde_json::Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            serde_json::Value::Object(fields) => {
                Self::Object(fields.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
        }
    }
}

impl Given for Value {
    fn shape(&self) -> Result<Shape, Unreadable> {
        Ok(match self {
            Self::Null => Shape::Absent,
            Self::Truth(truth) => Shape::Truth(*truth),
            Self::Number(number) => Shape::Number(*number),
            Self::Text(text) => Shape::Text(text.len() as u64),
            Self::List(items) => Shape::List(items.len() as u64),
            Self::Object(_) => Shape::Object,
        })
    }

    fn text(&self) -> String {
        self.as_text().unwrap_or_default().to_owned()
    }

    fn item(&self, index: u32) -> Result<Self, Unreadable> {
        Ok(self.as_list().and_then(|items| items.get(index as usize)).cloned().unwrap_or(Self::Null))
    }

    fn field(&self, name: &'static str) -> Result<Self, Unreadable> {
        Ok(self.get(name).cloned().unwrap_or(Self::Null))
    }

    fn surplus(&self, known: &[&'static str], _at_most: u64) -> Result<Surplus, Unreadable> {
        let Self::Object(fields) = self else { return Err(Unreadable) };
        let names = fields.keys().filter(|name| !known.contains(&name.as_str())).cloned();
        Ok(Surplus::Fields(names.collect(), fields.len() as u64))
    }
}
