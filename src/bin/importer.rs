//! Starts the importer in its worker: the second WebAssembly of the page, loaded when it is first needed.
#![forbid(unsafe_code)]

fn main() {
    competency_calculator::importer::start();
}
