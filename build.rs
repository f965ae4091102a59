//! Checks `programs/` and `locales/` and compiles them in.
//!
//! A mistake in either fails the build with the file, the key and the reason. The program is read
//! by the very reader that judges `options.program`, so there is one idea of what a program is.

#![allow(dead_code, unused_imports, reason = "the crate's readers are used here in part")]

#[path = "src/exchange/mod.rs"]
mod exchange;
#[path = "src/rules/mod.rs"]
mod rules;

#[path = "build/locales.rs"]
mod locales;
#[path = "build/programs.rs"]
mod programs;
#[path = "build/toml_value.rs"]
mod toml_value;

use std::{env, fs, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/exchange");
    println!("cargo::rerun-if-changed=src/rules");
    let outputs = [
        ("programs", programs::generate as fn() -> Result<String, Vec<String>>),
        ("locales", locales::generate),
    ];
    let mut code = ExitCode::SUCCESS;
    for (folder, generate) in outputs {
        println!("cargo::rerun-if-changed={folder}");
        match generate() {
            Ok(source) => write(folder, &source),
            Err(problems) => {
                for problem in problems {
                    println!("cargo::error={problem}");
                }
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn write(name: &str, source: &str) {
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let file = folder.join(format!("{name}.rs"));
    if let Err(error) = fs::write(&file, source) {
        println!("cargo::error={}: {error}", file.display());
    }
}
