//! The engine for JavaScript, through wasm-bindgen, as two entries of one package: `api` answers with data, and `summary`
//! puts answers into words. Each is a module of its own, so that whoever needs no words does not load them.
//!
//! The readers in [`input`](crate::input) read what a script passes, through [`script_value`]. What goes back is plain
//! data, so each entry reads what the other answers. Nothing is decided here. No exception of foreign code may unwind
//! through this module's frames: each one would lose a piece of the module's stack, until nothing worked any more.

#[cfg(feature = "api")]
mod answer;
#[cfg(feature = "summary")]
mod change_sentences;
#[cfg(feature = "api")]
mod changes;
#[cfg(feature = "api")]
mod evaluate;
mod foreign;
#[cfg(feature = "api")]
mod foreign_bytes;
mod js_error;
#[cfg(feature = "api")]
mod list;
#[cfg(feature = "api")]
mod list_sink;
mod plain;
#[cfg(feature = "api")]
mod program;
mod script_value;
mod stack_guard;
#[cfg(feature = "summary")]
mod summary;
mod version;
mod words;

/// A small allocator: the default one weighs three times as much.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
