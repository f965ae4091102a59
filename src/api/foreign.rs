//! Every call that may run a script's code, such as a getter or a proxy's trap.
//!
//! Each is declared with `catch`, so an exception comes back as an `Err` and never unwinds through this module's frames.
//! Access foreign values only through this module; `js_sys` has most of these calls without `catch`.
//!
//! Calls that return a value are declared twice. The quick form reserves a slot for the value, and loses the slot when it
//! throws. The careful form loses none, and takes twice as long. So the quick form is used until it has failed
//! [`PATIENCE`] times.

use std::cell::Cell;

use js_sys::JsString;
use wasm_bindgen::prelude::*;

/// How many slots may be lost; each takes a dozen bytes.
const PATIENCE: u32 = 1000;

thread_local! {
    static LOST: Cell<u32> = const { Cell::new(0) };
}

/// Something was thrown. It is not inspected, because that could throw again.
pub struct Thrown;

#[wasm_bindgen]
extern "C" {
    /// Any value.
    pub type Foreign;

    #[wasm_bindgen(method, catch, indexing_getter)]
    fn property_quick(this: &Foreign, key: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, indexing_getter)]
    fn property_careful(this: &Foreign, key: &JsValue) -> Result<Option<JsValue>, JsValue>;

    #[wasm_bindgen(method, catch, indexing_getter)]
    fn item_quick(this: &Foreign, index: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, indexing_getter)]
    fn item_careful(this: &Foreign, index: u32) -> Result<Option<JsValue>, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    fn kind_quick(value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "toString"], js_name = call)]
    fn kind_careful(value: &JsValue) -> Result<Option<JsValue>, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn fields_quick(value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn fields_careful(value: &JsValue) -> Result<Option<JsValue>, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = ownKeys)]
    fn own_keys_quick(value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = ownKeys)]
    fn own_keys_careful(value: &JsValue) -> Result<Option<JsValue>, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = hasOwn)]
    fn has_own(value: &JsValue, index: u32) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["Object", "prototype", "propertyIsEnumerable"], js_name = call)]
    fn is_enumerable(value: &JsValue, key: &JsValue) -> Result<bool, JsValue>;
}

/// `None` stands for `undefined` and `null`.
type Answer = Result<Option<JsValue>, Thrown>;

fn ask(
    quick: impl FnOnce() -> Result<JsValue, JsValue>,
    careful: impl FnOnce() -> Result<Option<JsValue>, JsValue>,
) -> Answer {
    if LOST.get() >= PATIENCE {
        return careful().map_err(|_| Thrown);
    }
    let answer = quick();
    if answer.is_err() {
        // Read again: the call may have made other calls.
        LOST.set(LOST.get().saturating_add(1));
    }
    answer.map(|value| (!value.is_null_or_undefined()).then_some(value)).map_err(|_| Thrown)
}

impl Foreign {
    /// The property `key`.
    pub fn property(&self, key: &JsValue) -> Answer {
        ask(|| self.property_quick(key), || self.property_careful(key))
    }

    /// The item at `index`.
    pub fn item(&self, index: u32) -> Answer {
        ask(|| self.item_quick(index), || self.item_careful(index))
    }

    /// Its kind, like `[object Map]`.
    pub fn kind(&self) -> Answer {
        ask(|| kind_quick(self), || kind_careful(self))
    }

    /// The names of its own fields, in a list of our own.
    pub fn fields(&self) -> Result<Keys, Thrown> {
        let keys = ask(|| fields_quick(self), || fields_careful(self))?;
        keys.map(JsCast::unchecked_into).ok_or(Thrown)
    }

    /// The keys of all its own properties, fields or not, likewise.
    pub fn own_keys(&self) -> Result<Keys, Thrown> {
        let keys = ask(|| own_keys_quick(self), || own_keys_careful(self))?;
        keys.map(JsCast::unchecked_into).ok_or(Thrown)
    }

    /// Whether it has the property `index` of its own.
    pub fn has_own(&self, index: u32) -> Result<bool, Thrown> {
        has_own(self, index).map_err(|_| Thrown)
    }

    /// Whether its own property `key` is listed among its fields.
    pub fn lists(&self, key: &JsValue) -> Result<bool, Thrown> {
        is_enumerable(self, key).map_err(|_| Thrown)
    }
}

#[wasm_bindgen]
extern "C" {
    /// Keys of properties: a real list of texts and symbols.
    pub type Keys;

    /// How many there are.
    #[wasm_bindgen(method, getter)]
    pub fn length(this: &Keys) -> u32;

    /// The key at `index`.
    #[wasm_bindgen(method, indexing_getter)]
    pub fn key(this: &Keys, index: u32) -> JsValue;

    /// Whether `test`, called on `set`, holds for each of them.
    #[wasm_bindgen(method)]
    pub fn every(this: &Keys, test: &JsValue, set: &JsValue) -> bool;

    #[wasm_bindgen(js_namespace = Number, js_name = isFinite)]
    fn is_finite(value: &JsValue) -> bool;

    #[wasm_bindgen(js_name = Number)]
    fn as_number(value: &JsValue) -> f64;
}

/// The number that `value` is, if it is one. This runs no foreign code.
pub fn number(value: &JsValue) -> Option<f64> {
    // Two quick calls suffice for nearly all numbers.
    if is_finite(value) { Some(as_number(value)) } else { value.as_f64() }
}

/// The length of the text that `value` is, if it is one. This runs no foreign code.
pub fn text_length(value: &JsValue) -> Option<u32> {
    value.is_string().then(|| value.unchecked_ref::<JsString>().length())
}
