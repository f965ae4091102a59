//! Starts the importer in its worker: the second WebAssembly of the page, loaded when it is first needed.
#![forbid(unsafe_code)]

/// A small allocator, as the page has it.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    competency_calculator::importer::start();
}
