//! Lets the crate's readers read TOML.

use crate::input::given::{Given, Shape, Surplus, Unreadable};

/// A TOML value, or the absence of one.
#[derive(Clone)]
pub struct TomlValue(pub Option<toml::Value>);

impl Given for TomlValue {
    fn shape(&self) -> Result<Shape, Unreadable> {
        #[expect(clippy::cast_precision_loss, reason = "figures beyond 2^53 are out of range either way")]
        Ok(match &self.0 {
            None => Shape::Absent,
            Some(toml::Value::Integer(number)) => Shape::Number(*number as f64),
            Some(toml::Value::Float(number)) => Shape::Number(*number),
            Some(toml::Value::String(text)) => Shape::Text(text.len() as u64),
            Some(toml::Value::Array(items)) => Shape::List(items.len() as u64),
            Some(toml::Value::Table(_)) => Shape::Object,
            Some(toml::Value::Boolean(truth)) => Shape::Truth(*truth),
            Some(toml::Value::Datetime(_)) => Shape::Other("a date"),
        })
    }

    fn text(&self) -> String {
        self.0.as_ref().and_then(toml::Value::as_str).unwrap_or_default().to_owned()
    }

    fn item(&self, index: u32) -> Result<Self, Unreadable> {
        Ok(Self(self.0.as_ref().and_then(|value| value.get(index as usize)).cloned()))
    }

    fn field(&self, name: &'static str) -> Result<Self, Unreadable> {
        Ok(Self(self.0.as_ref().and_then(|value| value.get(name)).cloned()))
    }

    fn surplus(&self, known: &[&'static str], _at_most: u64) -> Result<Surplus, Unreadable> {
        let table = self.0.as_ref().and_then(toml::Value::as_table).ok_or(Unreadable)?;
        let names = table.keys().filter(|name| !known.contains(&name.as_str())).cloned();
        Ok(Surplus::Fields(names.collect(), table.len() as u64))
    }
}
