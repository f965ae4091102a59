//! Takes the texts that came with the chunk, in the page and in the importer's worker.
//!
//! A script has loaded them, each time with the module that needs them (`web/lazy_part.js`, `web/importer_worker.js`). It
//! refuses to know what they say.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The texts, one in a line.
    #[wasm_bindgen(js_name = chunkTexts)]
    fn chunk_texts() -> String;
}

/// Takes them; nothing of the chunk or the importer may ask for a text before. Taking them again changes nothing.
pub fn take() {
    #[cfg(not(feature = "ssr"))]
    crate::lines::CHUNK.take(chunk_texts());
}
