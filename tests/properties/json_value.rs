//! Parsed JSON as the crate's readers look at it, for tests and fuzzers: in the browser its own parser has parsed it.

use competency_calculator::input::given::{Given, Shape, Surplus, Unreadable};
use serde_json::Value;

/// A look at a value, or at nothing.
#[derive(Clone, Copy)]
pub struct JsonValue<'a>(pub Option<&'a Value>);

impl Given for JsonValue<'_> {
    fn shape(&self) -> Result<Shape, Unreadable> {
        Ok(match self.0 {
            None | Some(Value::Null) => Shape::Absent,
            Some(Value::Bool(truth)) => Shape::Truth(*truth),
            Some(Value::Number(number)) => Shape::Number(number.as_f64().unwrap_or(f64::INFINITY)),
            Some(Value::String(text)) => Shape::Text(text.len() as u64),
            Some(Value::Array(items)) => Shape::List(items.len() as u64),
            Some(Value::Object(_)) => Shape::Object,
        })
    }

    fn text(&self) -> String {
        self.0.and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    fn item(&self, index: u32) -> Result<Self, Unreadable> {
        let items = self.0.and_then(Value::as_array).ok_or(Unreadable)?;
        Ok(Self(items.get(index as usize)))
    }

    fn field(&self, name: &'static str) -> Result<Self, Unreadable> {
        Ok(Self(self.0.and_then(|value| value.get(name))))
    }

    fn surplus(&self, known: &[&'static str], at_most: u64) -> Result<Surplus, Unreadable> {
        let fields = self.0.and_then(Value::as_object).ok_or(Unreadable)?;
        if fields.len() as u64 > at_most {
            return Ok(Surplus::TooMany);
        }
        let names = fields.keys().filter(|name| !known.contains(&name.as_str())).cloned();
        Ok(Surplus::Fields(names.collect(), fields.len() as u64))
    }
}
