//! Fields of an evaluation by what they hold. Each is required, unless it says otherwise.

use super::super::{
    given::Given,
    problem::{Code, Path},
    reader::Reader,
};
use crate::rules::{Interval, TierId};

/// A text.
pub fn text<V: Given>(reader: &mut Reader, value: &V, name: &'static str, at: Path<'_>) -> Option<String> {
    let value = reader.required(value, name, at)?;
    reader.text(&value, at.field(name))
}

/// A whole number that may be left out.
pub fn number<V: Given>(reader: &mut Reader, value: &V, name: &'static str, at: Path<'_>) -> Option<u64> {
    let value = reader.field(value, name, at)?;
    reader.whole_number(&value, at.field(name))
}

/// A position in a list.
pub fn place<V: Given>(reader: &mut Reader, value: &V, name: &'static str, at: Path<'_>) -> Option<usize> {
    let value = reader.required(value, name, at)?;
    reader.whole_number(&value, at.field(name)).map(|place| usize::try_from(place).unwrap_or(usize::MAX))
}

/// One of several words.
pub fn word<V: Given, T>(
    reader: &mut Reader,
    value: &V,
    name: &'static str,
    at: Path<'_>,
    code: Code,
    known: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let value = reader.required(value, name, at)?;
    reader.choice(&value, at.field(name), code, known)
}

/// A list of such words.
pub fn words<V: Given, T>(
    reader: &mut Reader,
    value: &V,
    name: &'static str,
    at: Path<'_>,
    known: impl Fn(&str) -> Option<T>,
) -> Option<Vec<T>> {
    list(reader, value, name, at, |reader, value, at| reader.choice(value, at, Code::UnknownWord, &known))
}

/// A list of whatever `read` reads.
pub fn list<V: Given, T>(
    reader: &mut Reader,
    value: &V,
    name: &'static str,
    at: Path<'_>,
    read: impl FnMut(&mut Reader, &V, Path<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let value = reader.required(value, name, at)?;
    reader.list(&value, at.field(name), read)
}

/// An object that has no fields but `known`.
pub fn object<V: Given, T>(
    reader: &mut Reader,
    value: &V,
    name: &'static str,
    at: Path<'_>,
    known: &[&'static str],
    read: impl FnOnce(&mut Reader, &V, Path<'_>) -> Option<T>,
) -> Option<T> {
    let value = reader.required(value, name, at)?;
    let at = at.field(name);
    if !reader.is_object(&value, at) {
        return None;
    }
    let read = read(reader, &value, at);
    reader.only(&value, known, at);
    read
}

/// An interval's own two fields.
pub fn interval<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Option<Interval> {
    let counted = reader.required(value, "counted", at);
    let counted = counted.and_then(|counted| reader.whole_number(&counted, at.field("counted")));
    let possible = number(reader, value, "possible", at);
    Some(Interval { counted: counted?, possible })
}

/// The tier with this id.
pub fn tier_id(id: &str) -> Option<TierId> {
    TierId::ALL.into_iter().find(|tier| tier.id() == id)
}
