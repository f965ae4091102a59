//! A JSON file, as the browser's own parser has read it.
//!
//! The parser's values take memory that a file may be made to exhaust, which would end the worker. So this refuses to parse a
//! file that may hold too many of them. Of two fields with one name the parser keeps the later one.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, prelude::*};

use crate::input::given::{Given, Shape, Surplus, Unreadable};

#[wasm_bindgen]
extern "C" {
    /// Parses UTF-8, with or without a byte order mark; `web/importer_worker.js` has it.
    #[wasm_bindgen(catch, js_name = parseJson)]
    fn parse_json(bytes: &[u8]) -> Result<JsValue, JsValue>;
}

/// So many values may a file hold: more than all the evidence that a reader takes.
const MAX_VALUES: usize = 1 << 23;

/// Why a file cannot be used.
pub enum JsonError {
    /// It is not JSON.
    NotJson,
    /// It may hold more than [`MAX_VALUES`].
    TooMuch,
}

/// A value in a JSON file.
pub struct JsonValue(JsValue);

impl JsonValue {
    /// The value that a file is.
    ///
    /// # Errors
    /// When it is no JSON, or may hold too many values.
    pub fn parse(bytes: &[u8]) -> Result<Self, JsonError> {
        // Every value but the first comes after one of these. Those inside texts are counted too: a real file stays far below.
        let values = bytes.iter().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count();
        if values > MAX_VALUES {
            return Err(JsonError::TooMuch);
        }
        parse_json(bytes).map(Self).map_err(|_| JsonError::NotJson)
    }
}

impl Given for JsonValue {
    fn shape(&self) -> Result<Shape, Unreadable> {
        let value = &self.0;
        Ok(if value.is_null() || value.is_undefined() {
            Shape::Absent
        } else if let Some(text) = value.dyn_ref::<JsString>() {
            Shape::Text(text.length().into())
        } else if let Some(number) = value.as_f64() {
            Shape::Number(number)
        } else if let Some(truth) = value.as_bool() {
            Shape::Truth(truth)
        } else if let Some(items) = value.dyn_ref::<Array>() {
            Shape::List(items.length().into())
        } else {
            Shape::Object
        })
    }

    fn text(&self) -> String {
        self.0.as_string().unwrap_or_default()
    }

    fn item(&self, index: u32) -> Result<Self, Unreadable> {
        self.0.dyn_ref::<Array>().map(|items| Self(items.get(index))).ok_or(Unreadable)
    }

    fn field(&self, name: &'static str) -> Result<Self, Unreadable> {
        Reflect::get(&self.0, &name.into()).map(Self).map_err(|_| Unreadable)
    }

    fn surplus(&self, known: &[&'static str], at_most: u64) -> Result<Surplus, Unreadable> {
        let fields = Object::keys(self.0.unchecked_ref::<Object>());
        if u64::from(fields.length()) > at_most {
            return Ok(Surplus::TooMany);
        }
        let names = fields.iter().filter_map(|name| name.as_string());
        let names: Vec<_> = names.filter(|name| !known.contains(&&**name)).collect();
        // A long name is worth the looks that its letters would be.
        let letters = names.iter().map(|name| (name.len() as u64).div_euclid(4));
        let looks = letters.fold(u64::from(fields.length()), u64::saturating_add);
        Ok(if looks > at_most { Surplus::TooMany } else { Surplus::Fields(names, looks) })
    }
}
