//! Where an answer differs from what a case says, path by path.
//!
//! An expectation is a part: fields that it does not name may hold anything. A list is all there
//! is, so that "nothing is excluded" can be said.

use super::{Refusal, Value};

/// The shorthands of an expectation: key, list, field that names an item, its value.
type Shorthand = (&'static str, &'static str, &'static str, &'static str);

const TIERS: [Shorthand; 2] = [("silver", "tiers", "tier", "silver"), ("gold", "tiers", "tier", "gold")];
const REQUIREMENTS: [Shorthand; 2] = [
    ("activeEntitlements", "requirements", "id", "active-entitlements"),
    ("qualifiedIndividuals", "requirements", "id", "qualified-individuals"),
];

/// How `actual` differs from an expected part of an evaluation.
pub fn evaluation(expected: &Value, actual: &Value) -> Vec<String> {
    let mut found = Vec::new();
    fields(expected, actual, "", &TIERS, &mut found);
    found
}

/// How `actual` differs from an expected error.
pub fn refusal(expected: &Refusal, actual: &Refusal) -> Vec<String> {
    if expected == actual {
        Vec::new()
    } else {
        vec![format!("is refused with {actual}\n      and should be with {expected}")]
    }
}

/// Compares objects by the fields that are expected, each `shorthand` standing for an item of a list.
fn fields(expected: &Value, actual: &Value, at: &str, shorthands: &[Shorthand], found: &mut Vec<String>) {
    let (Value::Object(expected), Value::Object(_)) = (expected, actual) else {
        return equal(expected, actual, at, found);
    };
    for (name, expected) in expected {
        let path = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
        let shorthand = shorthands.iter().find(|(short, ..)| short == name);
        let actual = match shorthand {
            None => actual.get(name),
            Some((_, list, key, id)) => actual.get(list).and_then(Value::as_list).and_then(|items| {
                items.iter().find(|item| item.get(key).and_then(Value::as_text) == Some(id))
            }),
        };
        let Some(actual) = actual else {
            found.push(format!("{path}: is not in the answer"));
            continue;
        };
        match shorthand {
            Some((_, "tiers", ..)) => fields(expected, actual, &path, &REQUIREMENTS, found),
            _ => part(expected, actual, &path, found),
        }
    }
}

fn part(expected: &Value, actual: &Value, at: &str, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(_), Value::Object(_)) => fields(expected, actual, at, &[], found),
        (Value::List(wanted), Value::List(given)) if wanted.len() == given.len() => {
            for (index, (wanted, given)) in wanted.iter().zip(given).enumerate() {
                part(wanted, given, &format!("{at}[{index}]"), found);
            }
        }
        _ => equal(expected, actual, at, found),
    }
}

fn equal(expected: &Value, actual: &Value, at: &str, found: &mut Vec<String>) {
    if expected != actual {
        found.push(format!("{at}: is {}, should be {}", shown(actual), shown(expected)));
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Truth(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
        Value::List(items) => {
            format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", "))
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| format!("{name}: {}", shown(value)));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
    }
}
