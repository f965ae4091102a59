//! Brings the prerendered page to life in the browser. The desk waits until it is told to take over.
#![forbid(unsafe_code)]

/// A small allocator: the default one weighs three times as much.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// The desk's one export: an export of the library alone would not be linked.
#[cfg(feature = "desk")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = takeOver)]
pub fn take_over(kept: &str, wish: &str, dropped: &wasm_bindgen::JsValue) {
    competency_calculator::page::take_over(kept, wish, dropped);
}

fn main() {
    #[cfg(not(feature = "desk"))]
    competency_calculator::page::start();
}
