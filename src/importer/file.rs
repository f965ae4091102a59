//! A file that a visitor has chosen, piece by piece. It is never in memory as a whole.

use js_sys::{ArrayBuffer, Promise, Uint8Array, futures::JsFuture};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::Blob;

use super::request;

#[wasm_bindgen]
extern "C" {
    /// A piece of a file, from the worker or from the page; `web/importer_worker.js` has it.
    #[wasm_bindgen(js_name = readPiece)]
    fn read_piece(file: &Blob, start: f64, end: f64) -> Promise;
}

/// So many bytes are read at a time: progress is seen in such steps.
const PIECE: f64 = 1_048_576.0;

/// A file that is being read.
pub struct File {
    blob: Blob,
    start: f64,
    piece: Vec<u8>,
}

impl File {
    /// The file in a request.
    pub fn of(message: &JsValue) -> Option<Self> {
        let blob = request::field(message, "file").dyn_into().ok()?;
        Some(Self { blob, start: 0.0, piece: Vec::new() })
    }

    /// How many bytes it has.
    pub fn size(&self) -> f64 {
        self.blob.size()
    }

    /// How many of them have been read.
    pub fn read(&self) -> f64 {
        self.start
    }

    /// The next piece, and whether it is the last; `None` when the file cannot be read any more, because
    /// it was moved or changed.
    pub async fn next(&mut self) -> Option<(&[u8], bool)> {
        let size = self.size();
        let end = (self.start + PIECE).min(size);
        let read = JsFuture::from(read_piece(&self.blob, self.start, end)).await;
        let bytes = Uint8Array::new(read.ok()?.dyn_ref::<ArrayBuffer>()?);
        self.piece.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.piece);
        self.start = end;
        Some((&self.piece, end >= size))
    }

    /// Goes back to the first byte.
    pub fn rewind(&mut self) {
        self.start = 0.0;
    }
}
