//! Reads given values into typed ones and collects every problem on the way.
//!
//! A reader never stops at the first problem, never follows a value deeper than its caller asks
//! (so cycles are harmless), and has a budget: what it looks at in one call is bounded, however
//! often one list is referred to again. Which fields there are is its callers' business.

use std::borrow::Cow;

use super::{
    given::{Given, Shape, Surplus, Unreadable},
    problem::{Code, Path, Problem},
};
use crate::rules::program_faults::MAX_USERS;

/// What one reading may look at. A list of a million complete deployments takes two thirds.
const BUDGET: u64 = 1 << 28;
/// What a look at an item or a field costs.
const LOOK: u64 = 16;
/// What a copied character costs.
const CHARACTER: u64 = 4;
/// What a problem costs, which holds texts of its own and is handed back: two million at most.
const NOTE: u64 = 128;

const UNREADABLE: &str = "cannot be read";
const TOO_MUCH: &str = "is longer than can be read";

/// Collects typed values and problems.
#[derive(Debug)]
pub struct Reader {
    problems: Vec<Problem>,
    budget: u64,
    exhausted: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self { problems: Vec::new(), budget: BUDGET, exhausted: false }
    }
}

impl Reader {
    /// Every problem met so far, in the order in which they were met.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Notes a problem, unless so much has been read that reading has ended.
    pub fn note(&mut self, at: Path<'_>, code: Code, message: impl Into<String>) {
        if self.afford(NOTE, at) {
            self.problems.push(Problem { path: at.to_string(), code, message: message.into() });
        }
    }

    /// The shape of `value`; absent when it cannot be read, which is noted.
    pub fn shape<V: Given>(&mut self, value: &V, at: Path<'_>) -> Shape {
        value.shape().unwrap_or_else(|Unreadable| {
            self.note(at, Code::WrongType, UNREADABLE);
            Shape::Absent
        })
    }

    /// The field `name`, unless it is absent or cannot be read, which is noted.
    pub fn field<V: Given>(&mut self, object: &V, name: &'static str, at: Path<'_>) -> Option<V> {
        self.look(object, name, at).ok().flatten()
    }

    /// The field `name`; notes when it is absent.
    pub fn required<V: Given>(&mut self, object: &V, name: &'static str, at: Path<'_>) -> Option<V> {
        let found = self.look(object, name, at).ok()?;
        if found.is_none() {
            self.note(at.field(name), Code::MissingField, "must be given");
        }
        found
    }

    fn look<V: Given>(
        &mut self,
        object: &V,
        name: &'static str,
        at: Path<'_>,
    ) -> Result<Option<V>, Unreadable> {
        if !self.afford(LOOK, at) {
            return Err(Unreadable);
        }
        let present = object.field(name).and_then(|value| {
            let absent = value.is_absent()?;
            Ok((!absent).then_some(value))
        });
        if present.is_err() {
            self.note(at.field(name), Code::WrongType, UNREADABLE);
        }
        present
    }

    /// Whether `value` is an object; notes when it is not.
    pub fn is_object<V: Given>(&mut self, value: &V, at: Path<'_>) -> bool {
        match value.shape() {
            Ok(Shape::Object) => true,
            Ok(other) => {
                self.wrong_type::<()>(at, "an object", other);
                false
            }
            Err(Unreadable) => {
                self.note(at, Code::WrongType, UNREADABLE);
                false
            }
        }
    }

    /// Notes every field of `object` beside `known`.
    pub fn only<V: Given>(&mut self, object: &V, known: &[&'static str], at: Path<'_>) {
        match object.surplus(known, self.budget.div_euclid(LOOK.saturating_add(NOTE))) {
            Ok(Surplus::Fields(names, looks)) => {
                if !self.afford(looks.saturating_mul(LOOK), at) {
                    return;
                }
                for name in names {
                    self.note(at.field(&name), Code::UnknownField, "is not a field that exists here");
                }
            }
            Ok(Surplus::TooMany) => self.exhaust(at),
            Err(Unreadable) => self.note(at, Code::WrongType, UNREADABLE),
        }
    }

    /// Hands each item of a list to `read`; `None` when `value` is no list.
    pub fn list<V: Given, T>(
        &mut self,
        value: &V,
        at: Path<'_>,
        mut read: impl FnMut(&mut Self, &V, Path<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let length = match self.shape(value, at) {
            Shape::List(length) => length,
            Shape::Absent => return None,
            other => return self.wrong_type(at, "a list", other),
        };
        if !self.afford(length.saturating_mul(LOOK), at) {
            return None;
        }
        let mut items = Vec::new();
        for index in 0..u32::try_from(length).unwrap_or(u32::MAX) {
            if self.exhausted {
                break;
            }
            let place = at.item(index as usize);
            match value.item(index) {
                Ok(item) => items.extend(read(self, &item, place)),
                Err(Unreadable) => self.note(place, Code::WrongType, UNREADABLE),
            }
        }
        Some(items)
    }

    /// A text.
    pub fn text<V: Given>(&mut self, value: &V, at: Path<'_>) -> Option<String> {
        match self.shape(value, at) {
            Shape::Text(length) => self.afford(length.saturating_mul(CHARACTER), at).then(|| value.text()),
            other => self.wrong_type(at, "a text", other),
        }
    }

    /// One of several words; `code` says which kind of word is not known.
    pub fn choice<V: Given, T>(
        &mut self,
        value: &V,
        at: Path<'_>,
        code: Code,
        known: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let word = match value.word() {
            Some(word) => Cow::Borrowed(word),
            None => Cow::Owned(self.text(value, at)?),
        };
        let found = known(&word);
        if found.is_none() {
            let shown: String = word.chars().take(40).collect();
            self.note(at, code, format!("`{shown}` is not one of the values that exist here"));
        }
        found
    }

    /// A whole number from 0 to 2^53 − 1.
    pub fn whole_number<V: Given>(&mut self, value: &V, at: Path<'_>) -> Option<u64> {
        match self.shape(value, at) {
            Shape::Number(number) => match whole(number) {
                Ok(whole) => Some(whole),
                Err(code) => {
                    // The figure itself is left out: a text of it would cost more code than all the rest.
                    self.note(at, code, format!("must be a whole number from 0 to {MAX_USERS}"));
                    None
                }
            },
            other => self.wrong_type(at, "a number", other),
        }
    }

    /// Notes that something else than `wanted` was given.
    pub fn wrong_type<T>(&mut self, at: Path<'_>, wanted: &str, given: Shape) -> Option<T> {
        let given = match given {
            Shape::Absent => "nothing",
            Shape::Number(_) => "a number",
            Shape::Text(_) => "a text",
            Shape::List(_) => "a list",
            Shape::Truth(_) => "a truth value",
            Shape::Object => "an object",
            Shape::Other(name) => name,
        };
        self.note(at, Code::WrongType, format!("must be {wanted}, not {given}"));
        None
    }

    fn afford(&mut self, cost: u64, at: Path<'_>) -> bool {
        let rest = self.budget.checked_sub(cost).filter(|_| !self.exhausted);
        match rest {
            Some(rest) => self.budget = rest,
            None => self.exhaust(at),
        }
        rest.is_some()
    }

    /// Says once that there is too much to read, and reads nothing more.
    fn exhaust(&mut self, at: Path<'_>) {
        if !self.exhausted {
            self.exhausted = true;
            self.problems.push(Problem {
                path: at.to_string(),
                code: Code::OutOfRange,
                message: TOO_MUCH.into(),
            });
        }
    }
}

/// Checks that a JavaScript number is whole and in range.
fn whole(number: f64) -> Result<u64, Code> {
    if number.is_infinite() {
        return Err(Code::OutOfRange);
    }
    if number.is_nan() || number.fract() != 0.0 {
        return Err(Code::NotAWholeNumber);
    }
    #[expect(clippy::cast_precision_loss, reason = "2^53 − 1 is exact in a double")]
    if !(0.0..=MAX_USERS as f64).contains(&number) {
        return Err(Code::OutOfRange);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    Ok(number as u64)
}
