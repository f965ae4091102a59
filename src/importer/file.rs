//! A file that a visitor has chosen, piece by piece. It is never in memory as a whole.
//!
//! The browser reads beside this worker. So the next piece is asked for before the last one is looked at, and the pieces are
//! large: many small ones take the browser twice the time.

use js_sys::{ArrayBuffer, Promise, Uint8Array, futures::JsFuture};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::Blob;

use super::request;
use crate::import_protocol::field;

#[wasm_bindgen]
extern "C" {
    /// A piece of a file, from the worker or from the page; `web/importer_worker.js` has it.
    #[wasm_bindgen(js_name = readPiece)]
    fn read_piece(file: &Blob, start: f64, end: f64) -> Promise;
}

/// So many bytes are read at a time: progress is seen in such steps.
const PIECE: f64 = 4_194_304.0;
/// So many bytes are enough to know a file by.
const BEGINNING: f64 = 1_048_576.0;

/// A file that is being read.
pub struct File {
    blob: Blob,
    start: f64,
    piece: Vec<u8>,
    /// The next piece, while the browser reads it.
    ahead: Option<Promise>,
}

impl File {
    /// The file in a request.
    pub fn of(message: &JsValue) -> Option<Self> {
        let blob = request::value(message, field::FILE).dyn_into().ok()?;
        Some(Self { blob, start: 0.0, piece: Vec::new(), ahead: None })
    }

    /// How many bytes it has.
    pub fn size(&self) -> f64 {
        self.blob.size()
    }

    /// How many of them have been read.
    pub fn read(&self) -> f64 {
        self.start
    }

    /// How it begins, and whether that is all. `None` when it cannot be read any more, because it was
    /// moved or changed.
    pub async fn beginning(&mut self) -> Option<(&[u8], bool)> {
        let size = self.size();
        let end = BEGINNING.min(size);
        self.take(read_piece(&self.blob, 0.0, end)).await?;
        Some((&self.piece, end >= size))
    }

    /// The next piece, and whether it is the last; `None` as for the beginning.
    pub async fn next(&mut self) -> Option<(&[u8], bool)> {
        let piece = self.ahead.take().unwrap_or_else(|| read_piece(&self.blob, self.start, self.end()));
        self.take(piece).await?;
        self.start = self.end();
        let is_last = self.start >= self.size();
        self.ahead = (!is_last).then(|| read_piece(&self.blob, self.start, self.end()));
        Some((&self.piece, is_last))
    }

    /// Goes back to the first byte.
    pub fn rewind(&mut self) {
        (self.start, self.ahead) = (0.0, None);
    }

    /// Where the next piece ends.
    fn end(&self) -> f64 {
        (self.start + PIECE).min(self.size())
    }

    /// Waits for a piece and keeps it.
    async fn take(&mut self, piece: Promise) -> Option<()> {
        let read = JsFuture::from(piece).await.ok()?;
        let bytes = Uint8Array::new(read.dyn_ref::<ArrayBuffer>()?);
        self.piece.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.piece);
        Some(())
    }
}
