//! The importer at work: one worker at a time, with the file that it reads.
//!
//! What belongs to the browser is kept here, apart from the state of the page. A worker that the browser has ended tells
//! nobody, so one that says nothing for long is taken for ended.

use std::cell::RefCell;

use gloo::timers::callback::Interval;
use js_sys::{Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::Blob;

use crate::{
    import_protocol::{field, kind},
    page::controls::property::get_path,
    programs,
};

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

/// How often the worker is looked after, in milliseconds.
const LOOK: u32 = 5_000;
/// After so many looks without a word the worker is taken for ended. They are counted and the time is not measured: a machine
/// that slept has not waited.
const LOOKS: u32 = 6;

#[derive(Default)]
struct AtWork {
    worker: Option<Worker>,
    /// What looks after it.
    watch: Option<Interval>,
    /// How often it has been looked at since it last said something.
    looks: u32,
    /// Which request it is; the responses to earlier ones are for nobody.
    request: u32,
    file: Option<Blob>,
    bad_rows: Option<Uint8Array>,
}

thread_local! {
    static AT_WORK: RefCell<AtWork> = RefCell::default();
}

/// A request of a kind, under the rules that the page has in use.
pub fn request(kind: &str) -> Object {
    let request = Object::new();
    set(&request, field::KIND, kind);
    set(&request, field::RULES, &*programs::in_use().version);
    request
}

/// Adds a field to a request.
pub fn set(request: &Object, name: &str, value: impl Into<JsValue>) {
    _ = Reflect::set(request, &name.into(), &value.into());
}

/// Sends a request. `answered` gets kind and data (`failed` on error); it returns true after the last
/// response.
pub fn ask(request: Object, answered: impl Fn(&str, &JsValue) -> bool + 'static) {
    end();
    let number = AT_WORK.with_borrow(|at_work| at_work.request);
    let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let is_wanted = AT_WORK.with_borrow_mut(|at_work| {
            at_work.looks = 0;
            at_work.request == number
        });
        let data = get_path(&event, &["data"]);
        let kind = get_path(&data, &[field::KIND]).as_string().unwrap_or_else(|| kind::FAILED.into());
        if is_wanted && answered(&kind, &data) {
            end();
        }
    });
    let listener = listener.into_js_value();
    let failed = listener.clone();
    let silent = listener.clone();
    let watch = Interval::new(LOOK, move || {
        let looks = AT_WORK.with_borrow_mut(|at_work| {
            at_work.looks = at_work.looks.saturating_add(1);
            at_work.looks
        });
        if looks >= LOOKS {
            _ = silent.unchecked_ref::<Function>().call0(&JsValue::UNDEFINED);
        }
    });
    AT_WORK.with_borrow_mut(|at_work| at_work.watch = Some(watch));
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
        at_work.looks = 0;
        at_work.watch = None;
        if let Some(worker) = at_work.worker.take() {
            worker.terminate();
        }
    });
}

/// Forgets the file, and its rows with problems.
pub fn forget() {
    end();
    AT_WORK.with_borrow_mut(|at_work| {
        at_work.file = None;
        at_work.bad_rows = None;
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

/// Keeps the file of the rows with problems, if there is one.
pub fn keep_bad_rows(bad_rows: JsValue) {
    AT_WORK.with_borrow_mut(|at_work| at_work.bad_rows = bad_rows.dyn_into().ok());
}

/// The file of the rows with problems.
pub fn bad_rows() -> Option<Uint8Array> {
    AT_WORK.with_borrow(|at_work| at_work.bad_rows.clone())
}
