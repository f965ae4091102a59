//! The importer at work: one worker at a time, with the file that it reads.
//!
//! What belongs to the browser is kept here, apart from the state of the page.

use std::cell::RefCell;

use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::Blob;

use crate::{kept::RULES, page::controls::property::at, programs};

#[wasm_bindgen]
extern "C" {
    /// A promise of a worker that runs the importer; `boot.js` has it.
    type Opening;
    /// A worker.
    #[derive(Clone)]
    type Worker;

    #[wasm_bindgen(js_name = openImporter)]
    fn open_importer() -> Opening;

    #[wasm_bindgen(method)]
    fn then(this: &Opening, opened: &JsValue, failed: &JsValue);

    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &Worker, listener: &JsValue);

    #[wasm_bindgen(method, setter)]
    fn set_onerror(this: &Worker, listener: &JsValue);

    #[wasm_bindgen(method, js_name = postMessage)]
    fn post_message(this: &Worker, message: &JsValue);

    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);
}

#[derive(Default)]
struct AtWork {
    worker: Option<Worker>,
    /// Which request it is; the answers to earlier ones are for nobody.
    request: u32,
    file: Option<Blob>,
    refused: Option<Uint8Array>,
}

thread_local! {
    static AT_WORK: RefCell<AtWork> = RefCell::default();
}

/// A request of a kind, under the rules that the page has in use.
pub fn request(kind: &str) -> Object {
    let request = Object::new();
    set(&request, "kind", kind);
    set(&request, RULES, &*programs::in_use().version);
    request
}

/// Adds a field to a request.
pub fn set(request: &Object, name: &str, value: impl Into<JsValue>) {
    _ = Reflect::set(request, &name.into(), &value.into());
}

/// Puts a request to the importer. `answered` gets its kind and all it says, `failed` where nothing can
/// be said; it says whether that was all.
pub fn ask(request: Object, answered: impl Fn(&str, &JsValue) -> bool + 'static) {
    end();
    let number = AT_WORK.with_borrow(|at_work| at_work.request);
    let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let is_wanted = AT_WORK.with_borrow(|at_work| at_work.request == number);
        let data = at(&event, &["data"]);
        let kind = at(&data, &["kind"]).as_string().unwrap_or_else(|| "failed".into());
        if is_wanted && answered(&kind, &data) {
            end();
        }
    });
    let listener = listener.into_js_value();
    let failed = listener.clone();
    let opened = Closure::once_into_js(move |worker: JsValue| {
        let worker: Worker = worker.unchecked_into();
        if AT_WORK.with_borrow(|at_work| at_work.request != number) {
            return worker.terminate();
        }
        worker.set_onmessage(&listener);
        worker.set_onerror(&listener);
        worker.post_message(&request);
        AT_WORK.with_borrow_mut(|at_work| at_work.worker = Some(worker));
    });
    open_importer().then(&opened, &failed);
}

/// Ends whatever the importer does; nothing more is heard of it.
pub fn end() {
    AT_WORK.with_borrow_mut(|at_work| {
        at_work.request = at_work.request.wrapping_add(1);
        if let Some(worker) = at_work.worker.take() {
            worker.terminate();
        }
    });
}

/// Forgets the file, and what was refused of it.
pub fn forget() {
    end();
    AT_WORK.with_borrow_mut(|at_work| {
        at_work.file = None;
        at_work.refused = None;
    });
}

/// Keeps the file that is to be read.
pub fn keep_file(file: Blob) {
    AT_WORK.with_borrow_mut(|at_work| at_work.file = Some(file));
}

/// The file that is to be read.
pub fn file() -> JsValue {
    AT_WORK.with_borrow(|at_work| at_work.file.clone().map(JsValue::from)).unwrap_or_default()
}

/// Keeps the file of the rows that were refused, if there is one.
pub fn keep_refused(refused: JsValue) {
    AT_WORK.with_borrow_mut(|at_work| at_work.refused = refused.dyn_into().ok());
}

/// The file of the rows that were refused.
pub fn refused() -> Option<Uint8Array> {
    AT_WORK.with_borrow(|at_work| at_work.refused.clone())
}
