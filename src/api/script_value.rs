//! A value from JavaScript, as the readers see it.
//!
//! Every access may run foreign code and fail, and a length is only a claim. So this module caches nothing that a value
//! says of itself.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

use super::{
    foreign::{self, Foreign, Keys, Thrown},
    words::{self, Kind},
};
use crate::input::given::{Given, Shape, Surplus, Unreadable};

/// An object with this many numbered fields is not listed: the list alone could exceed the memory.
const TOO_MANY_NUMBERED: u32 = 1 << 21;
/// How many letters of a name cost one look.
const LETTERS_PER_LOOK: u64 = 16;
/// What a key beyond the known ones costs, in looks: a long list of keys takes long to make.
const LOOKS_PER_KEY: u64 = 8;

/// For how many objects of one call the fields are listed the quick way.
const QUICK_LISTS: u32 = 32;

/// What the values of one call share.
pub struct Call {
    quick_lists: Cell<u32>,
}

impl Default for Call {
    fn default() -> Self {
        Self { quick_lists: Cell::new(QUICK_LISTS) }
    }
}

impl Call {
    /// Whether fields may be listed the quick way once more.
    ///
    /// The quick way skips hidden fields and symbols, however many there are, so its cost is unknown. One object with a
    /// million of them, listed a million times, would never end.
    fn quick_list(&self) -> bool {
        let left = self.quick_lists.get().checked_sub(1);
        left.inspect(|left| self.quick_lists.set(*left)).is_some()
    }
}

/// A value, or nothing where there was `undefined` or `null`.
pub struct ScriptValue<'a> {
    value: Option<JsValue>,
    call: &'a Call,
}

impl From<Thrown> for Unreadable {
    fn from(_: Thrown) -> Self {
        Self
    }
}

impl<'a> ScriptValue<'a> {
    /// `value`, handed over in `call`.
    pub fn given(value: JsValue, call: &'a Call) -> Self {
        Self::new((!value.is_null_or_undefined()).then_some(value), call)
    }

    fn new(value: Option<JsValue>, call: &'a Call) -> Self {
        Self { value, call }
    }

    fn foreign(&self) -> Result<&Foreign, Unreadable> {
        self.value.as_ref().map(JsCast::unchecked_ref).ok_or(Unreadable)
    }
}

impl Given for ScriptValue<'_> {
    fn is_absent(&self) -> Result<bool, Unreadable> {
        Ok(self.value.is_none())
    }

    fn shape(&self) -> Result<Shape, Unreadable> {
        let Some(value) = &self.value else { return Ok(Shape::Absent) };
        if value.is_object() {
            return object_shape(value.unchecked_ref());
        }
        if let Some(length) = foreign::text_length(value) {
            return Ok(Shape::Text(length.into()));
        }
        if let Some(number) = foreign::number(value) {
            return Ok(Shape::Number(number));
        }
        if let Some(truth) = value.as_bool() {
            return Ok(Shape::Truth(truth));
        }
        Ok(Shape::Other(match value {
            value if value.is_bigint() => "a BigInt",
            value if value.is_function() => "a function",
            value if value.is_symbol() => "a symbol",
            _ => "something else",
        }))
    }

    fn word(&self) -> Option<&'static str> {
        self.value.as_ref().and_then(words::value)
    }

    fn text(&self) -> String {
        self.value.as_ref().and_then(JsValue::as_string).unwrap_or_default()
    }

    fn item(&self, index: u32) -> Result<Self, Unreadable> {
        Ok(Self::new(self.foreign()?.item(index)?, self.call))
    }

    fn field(&self, name: &'static str) -> Result<Self, Unreadable> {
        let value = self.foreign()?;
        Ok(Self::new(words::with_name(name, |name| value.property(name))?, self.call))
    }

    fn surplus(&self, known: &[&'static str], at_most: u64) -> Result<Surplus, Unreadable> {
        let value = self.foreign()?;
        if value.has_own(TOO_MANY_NUMBERED)? {
            return Ok(Surplus::TooMany);
        }
        let only_known =
            |keys: &Keys| words::all_among(known, |test, set| keys.every(test, set)) == Some(true);
        let nothing = Surplus::Fields(Vec::new(), 0);
        if self.call.quick_list() && only_known(&value.fields()?) {
            return Ok(nothing);
        }
        let keys = value.own_keys()?;
        if only_known(&keys) { Ok(nothing) } else { beside(known, value, &keys, at_most) }
    }
}

fn object_shape(value: &Foreign) -> Result<Shape, Unreadable> {
    match value.kind()?.as_ref().map_or(Kind::Fields, words::kind) {
        Kind::List => {
            let length = words::with_name("length", |name| value.property(name))?;
            let length = length.as_ref().and_then(foreign::number).and_then(claimed_length);
            length.map(Shape::List).ok_or(Unreadable)
        }
        Kind::Fields => Ok(Shape::Object),
        Kind::Other(name) => Ok(Shape::Other(name)),
    }
}

/// A length that can be one; it may still be a lie.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked; the rest saturates")]
fn claimed_length(length: f64) -> Option<u64> {
    (length >= 0.0 && (length.fract() == 0.0 || length.is_infinite())).then_some(length as u64)
}

/// The names of listed fields beside `known`, as long as all keys and the letters of those names
/// are worth no more than `at_most` looks.
fn beside(known: &[&'static str], value: &Foreign, keys: &Keys, at_most: u64) -> Result<Surplus, Unreadable> {
    let longest = known.iter().map(|name| name.len()).max().unwrap_or_default();
    let mut found = Vec::new();
    let others = u64::from(keys.length()).saturating_sub(known.len() as u64);
    let mut looks = others.saturating_mul(LOOKS_PER_KEY);
    if others > at_most {
        return Ok(Surplus::TooMany);
    }
    for index in 0..keys.length() {
        let key = keys.key(index);
        let Some(letters) = foreign::text_length(&key) else { continue };
        if letters as usize <= longest && key.as_string().is_some_and(|name| known.contains(&name.as_str())) {
            continue;
        }
        if !value.lists(&key)? {
            continue;
        }
        looks = looks.saturating_add(u64::from(letters).div_euclid(LETTERS_PER_LOOK));
        if looks.div_euclid(LOOKS_PER_KEY) > at_most {
            return Ok(Surplus::TooMany);
        }
        found.extend(key.as_string());
    }
    Ok(Surplus::Fields(found, looks))
}
