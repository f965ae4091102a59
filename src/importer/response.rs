//! What the importer responds: plain objects, put together field by field.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::DedicatedWorkerGlobalScope;

use crate::import_protocol::field;

/// A response names so many problems at most.
pub const MAX_PROBLEMS: u32 = 20;

/// A response that is being put together.
pub struct Response {
    object: Object,
    transfer: Array,
}

impl Response {
    /// A response of a kind.
    pub fn new(kind: &str) -> Self {
        Self { object: Object::new(), transfer: Array::new() }.with(field::KIND, kind)
    }

    /// Adds a field.
    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        // It fails only for an object that is sealed, which this is not.
        _ = Reflect::set(&self.object, &name.into(), &value.into());
        self
    }

    /// Adds a count.
    #[expect(clippy::cast_precision_loss, reason = "no file has 2^53 rows or bytes")]
    pub fn count(self, name: &str, count: u64) -> Self {
        self.with(name, count as f64)
    }

    /// Adds a list of texts.
    pub fn texts<T: AsRef<str>>(self, name: &str, texts: impl IntoIterator<Item = T>) -> Self {
        self.with(name, list(texts))
    }

    /// Adds bytes, that go over without being copied.
    pub fn bytes(self, name: &str, bytes: &[u8]) -> Self {
        let bytes = Uint8Array::from(bytes);
        self.transfer.push(&bytes.buffer());
        self.with(name, bytes)
    }

    /// Sends it to the page.
    pub fn post(self, worker: &DedicatedWorkerGlobalScope) {
        // It fails only for what cannot be copied, such as a function; a response holds none.
        _ = worker.post_message_with_transfer(&self.object, &self.transfer);
    }
}

/// A plain object of texts.
pub fn object(fields: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}

/// Texts as a list.
pub fn list<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Array {
    texts.into_iter().map(|text| JsValue::from_str(text.as_ref())).collect()
}
