//! Splits the page's module in two: what is loaded first, and the chunk that is loaded when it is first needed.
//!
//! split MODULE MAIN FOLDER
//! MODULE is what cargo wrote, with its relocations. MAIN is for wasm-bindgen; the chunk goes to FOLDER, as chunk.wasm.
//! It refuses a module that splits into more or fewer parts.

use std::{env, fs, path::Path};

use anyhow::{Context as _, ensure};
use wasm_split_cli_support::{Options, transform};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [module, main, folder] = arguments.as_slice() else { anyhow::bail!("which module, and where to?") };
    let bytes = fs::read(module).with_context(|| module.clone())?;
    let mut options = Options::new(&bytes);
    options.main_out_path = Path::new(main);
    options.output_dir = Path::new(folder);
    let split = transform(options).map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let [chunk] = split.split_modules.as_slice() else { anyhow::bail!("not one chunk: {:?}", split.split_modules) };
    ensure!(chunk.exists(), "there is no chunk");
    fs::rename(chunk, Path::new(folder).join("chunk.wasm")).context("naming the chunk")
}
