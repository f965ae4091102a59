//! What reads files, away from the page: in a worker, so that a long list cannot hold up what is typed.
//!
//! The worker is made after the page has closed its connections, and inherits that. It knows messages
//! alone: it refuses to look for a document, a store or an address, none of which a worker of this page
//! has a use for. `src/gate.js` says how it comes to run.

use js_sys::global;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers every message from now on, for as long as the worker lives.
///
/// Nothing is lost: messages that are sent before this wait until the worker's script has ended.
pub fn start() {
    let Ok(worker) = global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = worker.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        if let Some(answer) = answer(&message.data()) {
            // It fails only for what cannot be copied, such as a function; an answer never is.
            _ = answering.post_message(&answer);
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker ends by being terminated, and takes this along.
    on_message.forget();
}

/// What is answered to a message, if anything is.
fn answer(message: &JsValue) -> Option<JsValue> {
    (message.as_string()? == "ping").then(|| JsValue::from_str("pong"))
}
