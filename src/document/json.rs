//! A JSON text as a tree that the crate's readers can look at.
//!
//! `serde_json` alone knows what JSON is. The tree is our own because the parser's can take a hundred times
//! the bytes of a text that is made for it, and memory that runs out ends a worker. This one borrows its
//! texts, is no larger than it may be, and leaves out what nobody will look at. Of two fields with one name the later one is meant, as in JavaScript.

use std::{borrow::Cow, cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::input::given::{Given, Shape, Surplus, Unreadable};

/// So many values and names may a text hold: more than all the evidence that a reader takes.
const MOST_PARTS: u32 = 1 << 23;

/// A JSON value.
pub enum Json<'a> {
    /// `null`, and what was left out.
    Absent,
    Truth(bool),
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// Why there is no tree.
pub enum NoTree {
    /// It is no JSON; the parser says why.
    NotJson(serde_json::Error),
    /// It holds too much.
    TooMuch,
}

impl<'a> Json<'a> {
    /// The tree of a text. The field `unread` of the whole is checked to be JSON, and left out.
    pub fn parse(bytes: &'a [u8], unread: &str) -> Result<Self, NoTree> {
        let left = Cell::new(MOST_PARTS);
        let mut parser = serde_json::Deserializer::from_slice(bytes);
        let tree = Growing { left: &left, unread: Some(unread) }.deserialize(&mut parser);
        tree.and_then(|tree| parser.end().map(|()| tree))
            .map_err(|error| if left.get() == 0 { NoTree::TooMuch } else { NoTree::NotJson(error) })
    }

    fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().rev().find(|(field, _)| field == name).map(|(_, value)| value)
    }
}

/// Grows a tree out of what the parser finds, as long as there are parts left.
#[derive(Clone, Copy)]
struct Growing<'b> {
    left: &'b Cell<u32>,
    unread: Option<&'b str>,
}

impl<'de> DeserializeSeed<'de> for Growing<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Json<'de>, D::Error> {
        let left = self.left.get().saturating_sub(1);
        self.left.set(left);
        if left == 0 { Err(D::Error::custom("too much")) } else { from.deserialize_any(self) }
    }
}

impl<'de> Visitor<'de> for Growing<'_> {
    type Value = Json<'de>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Absent)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json<'de>, E> {
        Ok(Json::Truth(truth))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json<'de>, E> {
        Ok(Json::Number(number))
    }

    #[expect(clippy::cast_precision_loss, reason = "figures beyond 2^53 are out of range either way")]
    fn visit_u64<E>(self, number: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "figures below 0 are out of range either way")]
    fn visit_i64<E>(self, number: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(number as f64))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json<'de>, A::Error> {
        let inner = Self { unread: None, ..self };
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json<'de>, A::Error> {
        let inner = Self { unread: None, ..self };
        let mut object = Vec::new();
        while let Some(name) = fields.next_key_seed(inner)? {
            let name = if let Json::Text(name) = name { name } else { Cow::Borrowed("") };
            let value = if self.unread == Some(&*name) {
                fields.next_value::<IgnoredAny>().map(|_| Json::Absent)?
            } else {
                fields.next_value_seed(inner)?
            };
            object.push((name, value));
        }
        Ok(Json::Object(object))
    }
}

/// A look at a value in the tree, or at nothing.
#[derive(Clone, Copy)]
pub struct Look<'a>(pub Option<&'a Json<'a>>);

impl Given for Look<'_> {
    fn shape(&self) -> Result<Shape, Unreadable> {
        Ok(match self.0 {
            None | Some(Json::Absent) => Shape::Absent,
            Some(Json::Truth(truth)) => Shape::Truth(*truth),
            Some(Json::Number(number)) => Shape::Number(*number),
            Some(Json::Text(text)) => Shape::Text(text.len() as u64),
            Some(Json::List(items)) => Shape::List(items.len() as u64),
            Some(Json::Object(_)) => Shape::Object,
        })
    }

    fn text(&self) -> String {
        if let Some(Json::Text(text)) = self.0 { text.to_string() } else { String::new() }
    }

    fn item(&self, index: u32) -> Result<Self, Unreadable> {
        let Some(Json::List(items)) = self.0 else { return Err(Unreadable) };
        Ok(Self(items.get(index as usize)))
    }

    fn field(&self, name: &'static str) -> Result<Self, Unreadable> {
        Ok(Self(self.0.and_then(|value| value.get(name))))
    }

    fn surplus(&self, known: &[&'static str], at_most: u64) -> Result<Surplus, Unreadable> {
        let Some(Json::Object(fields)) = self.0 else { return Err(Unreadable) };
        let names = fields.iter().map(|(name, _)| name).filter(|name| !known.contains(&&***name));
        // A long name is worth the looks that its letters would be.
        let looks = names.clone().map(|name| (name.len() as u64).div_euclid(4));
        let looks = looks.fold(fields.len() as u64, u64::saturating_add);
        if looks > at_most {
            return Ok(Surplus::TooMany);
        }
        Ok(Surplus::Fields(names.map(ToString::to_string).collect(), looks))
    }
}
