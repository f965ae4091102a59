//! Brings the prerendered page to life in the browser.
#![forbid(unsafe_code)]

/// A small allocator: the default one weighs three times as much.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    competency_calculator::page::start();
}
