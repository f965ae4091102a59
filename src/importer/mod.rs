//! What reads and writes files, away from the page: in a worker, so that a long list cannot hold up what is
//! typed.
//!
//! The worker is made after the page has been locked down, and inherits that. It knows messages
//! alone: it refuses to look for a document, a store or an address, none of which a worker of this page
//! has a use for. `web/prefetch_worker.js` says how it comes to run, `import_protocol` what it can be asked.

mod decoder;
mod documents;
mod file;
mod import_result;
mod inspect;
mod json;
mod read_list;
mod request;
mod response;
mod write_list;

use js_sys::{futures::spawn_local, global};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use self::response::Response;
use crate::{chunk_texts, import_protocol::kind};

/// Answers every message from now on, for as long as the worker lives.
///
/// Nothing is lost: messages that are sent before this wait until the worker's script has ended.
pub fn start() {
    chunk_texts::take();
    let Ok(worker) = global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let port = worker.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
        let (message, port) = (message.data(), port.clone());
        spawn_local(async move { respond(&message, &|response| response.post(&port)).await });
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // The worker ends by being terminated, and takes this along.
    on_message.forget();
}

/// Does what a message asks for; `post` may be called many times.
async fn respond(message: &JsValue, post: &dyn Fn(Response)) {
    let response = match request::kind(message).as_str() {
        kind::INSPECT => inspect::inspect(message).await,
        kind::READ => read_list::read(message, post).await,
        kind::EXPORT | kind::TEMPLATE | kind::EXAMPLE => Some(write_list::write(message)),
        kind::DOCUMENT => Some(documents::write(message)),
        kind::OPEN => documents::read(message).await,
        _ => None,
    };
    post(response.unwrap_or_else(|| Response::new(kind::FAILED)));
}
