//! The words of evidence that both sides know: names of fields, and values.
//!
//! Copying and decoding a text is slow. A table in JavaScript recognises these words instead. This is only a shortcut: other
//! texts are read letter by letter, with the same result.

use js_sys::{Map, Set};
use wasm_bindgen::prelude::*;

use crate::{programs::CLOUD_PRODUCTIVITY, rules::program::Named};

/// The fields of each kind of object that an ordinary call hands over.
const FIELDS: [&[&str]; 7] = [
    &["market", "deployments", "individuals", "complete"],
    &["deployments", "individuals"],
    &["customer", "workload", "activeUsers", "licence", "association"],
    &["name", "exams", "certifications"],
    &["readings", "program"],
    &["workloads", "routes"],
    &["columns", "separator", "encoding", "totals", "program"],
];

/// Values that no program's list holds.
const VALUES: [&str; 10] =
    ["developed", "developing", "paid", "trial", "any", "none", "sum", "single", "combined", "separate"];

/// What an object is, as far as reading it goes.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A list.
    List,
    /// Something with fields.
    Fields,
    /// Something whose content is not in its fields, and what it is called.
    Other(&'static str),
}

/// Kinds of objects that are not read by their fields.
const KINDS_OF_OBJECTS: [(&str, Kind); 21] = [
    ("[object Array]", Kind::List),
    ("[object Promise]", Kind::Other("a Promise (has it been awaited?)")),
    ("[object Map]", Kind::Other("a Map")),
    ("[object Set]", Kind::Other("a Set")),
    ("[object WeakMap]", Kind::Other("a WeakMap")),
    ("[object WeakSet]", Kind::Other("a WeakSet")),
    ("[object Date]", Kind::Other("a Date")),
    ("[object RegExp]", Kind::Other("a RegExp")),
    ("[object Error]", Kind::Other("an Error")),
    ("[object String]", Kind::Other("a String object")),
    ("[object Number]", Kind::Other("a Number object")),
    ("[object Boolean]", Kind::Other("a Boolean object")),
    ("[object BigInt]", Kind::Other("a BigInt object")),
    ("[object Symbol]", Kind::Other("a Symbol object")),
    ("[object ArrayBuffer]", Kind::Other("an ArrayBuffer")),
    ("[object Uint8Array]", Kind::Other("a Uint8Array")),
    ("[object FormData]", Kind::Other("a FormData")),
    ("[object URLSearchParams]", Kind::Other("a URLSearchParams")),
    ("[object Headers]", Kind::Other("a Headers")),
    ("[object Response]", Kind::Other("a Response (has its json() been awaited?)")),
    ("[object Window]", Kind::Other("a window")),
];

#[wasm_bindgen]
extern "C" {
    /// A `Map` from texts to positions, of our own making.
    #[wasm_bindgen(extends = Map)]
    type Positions;

    #[wasm_bindgen(method)]
    fn get(this: &Positions, key: &JsValue) -> Option<u32>;

    #[wasm_bindgen(thread_local_v2, js_namespace = ["Set", "prototype"], js_name = has)]
    static HAS: JsValue;
}

thread_local! {
    static WORDS: Words = Words::new();
}

struct Words {
    names: Vec<(&'static str, JsValue)>,
    kinds: Vec<(&'static [&'static str], Set)>,
    has: JsValue,
    values: Vec<&'static str>,
    value_positions: Positions,
    kind_positions: Positions,
}

impl Words {
    fn new() -> Self {
        // Of other versions what is not among these is read letter by letter.
        let program = &CLOUD_PRODUCTIVITY;
        let lists: [&'static [Named]; 5] = [
            &program.workloads,
            &program.associations,
            &program.unlisted,
            &program.exams,
            &program.certifications,
        ];
        let listed = lists.into_iter().flatten().map(|named| &*named.id);
        let values: Vec<&'static str> = VALUES.into_iter().chain(listed).collect();
        let kinds = FIELDS.into_iter().map(|kind| {
            let names = kind.iter().copied().map(JsValue::from_str);
            (kind, Set::new(&names.collect::<js_sys::Array>()))
        });
        let names = FIELDS.into_iter().flatten().chain(&["length"]);
        Self {
            names: names.map(|name| (*name, JsValue::from_str(name))).collect(),
            kinds: kinds.collect(),
            has: HAS.with(JsValue::clone),
            value_positions: positions(values.iter().copied()),
            values,
            kind_positions: positions(KINDS_OF_OBJECTS.into_iter().map(|(kind, _)| kind)),
        }
    }
}

fn positions(words: impl Iterator<Item = &'static str>) -> Positions {
    let map = Map::new();
    for (word, position) in words.zip(0_u32..) {
        map.set(&JsValue::from_str(word), &JsValue::from(position));
    }
    map.unchecked_into()
}

/// Passes `name` in the form that JavaScript reads.
pub fn with_name<T>(name: &'static str, ask: impl FnOnce(&JsValue) -> T) -> T {
    // The same literal is nearly always at the same place; where it is not, this is only slower.
    WORDS.with(|words| match words.names.iter().find(|(known, _)| std::ptr::eq(*known, name)) {
        Some((_, name)) => ask(name),
        None => ask(&JsValue::from_str(name)),
    })
}

/// The value that `text` is, when it is one of those known to both sides.
pub fn value(text: &JsValue) -> Option<&'static str> {
    WORDS.with(|words| words.values.get(words.value_positions.get(text)? as usize).copied())
}

/// What an object is that calls its own kind `kind`.
pub fn kind(kind: &JsValue) -> Kind {
    WORDS.with(|words| {
        let known =
            words.kind_positions.get(kind).and_then(|position| KINDS_OF_OBJECTS.get(position as usize));
        known.map_or(Kind::Fields, |(_, kind)| *kind)
    })
}

/// Asks whether all names are among `known`, with a set and the test to call on it; `None` when
/// there is no set for them.
pub fn all_among<T>(known: &[&'static str], ask: impl FnOnce(&JsValue, &JsValue) -> T) -> Option<T> {
    WORDS.with(|words| {
        let (_, set) = words.kinds.iter().find(|(kind, _)| *kind == known)?;
        Some(ask(&words.has, set))
    })
}
