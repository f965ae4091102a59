//! Programs out of a fuzzer's bytes: shipped ones, and copies with a few places changed.
//!
//! A program drawn field by field would hardly ever be a program.

use competency_calculator::programs::ALL;

use super::{
    bytes::{ANYTHING, Bytes, PRESENT, anything, number},
    value::Hostile,
};

/// A shipped version by its date, or as data, with a few places changed.
pub fn program(bytes: &mut Bytes) -> Hostile {
    let shipped = bytes.pick(&ALL);
    if bytes.next() % 2 == 0 {
        return Hostile::Text(shipped.version.to_string());
    }
    let mut program = serde_json::to_value(shipped).map_or(Hostile::Absent, Hostile::from);
    for _ in 0..bytes.next() % 4 {
        change(&mut program, bytes);
    }
    program
}

/// Changes one place: every byte leads one step down, and the last says what happens there.
fn change(value: &mut Hostile, bytes: &mut Bytes) {
    let step = usize::from(bytes.next());
    match value {
        Hostile::Object(fields) if !fields.is_empty() => {
            let place = step % fields.len();
            match bytes.next() {
                ANYTHING.. => _ = fields.remove(place),
                _ => change(&mut fields[place].1, bytes),
            }
        }
        Hostile::List(items) if !items.is_empty() => {
            let place = step % items.len();
            match bytes.next() {
                0..PRESENT => items.push(items[place].clone()),
                ANYTHING.. => _ = items.remove(place),
                _ => change(&mut items[place], bytes),
            }
        }
        Hostile::Number(_) => *value = number(bytes),
        _ => *value = anything(bytes),
    }
}
