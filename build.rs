//! Checks `programs/` and `locales/` and compiles them in.
//!
//! A mistake in either fails the build with the file, the key and the reason. The program is read
//! by the very reader that judges `options.program`, so there is one idea of what a program is.

#![allow(dead_code, unused_imports, reason = "the crate's readers are used here in part")]

#[path = "src/input/mod.rs"]
mod input;
#[path = "src/rules/mod.rs"]
mod rules;

#[path = "build/locales.rs"]
mod locales;
#[path = "build/programs.rs"]
mod programs;
#[path = "build/spellings.rs"]
mod spellings;
#[path = "build/toml_value.rs"]
mod toml_value;

use std::{env, fs, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    for folder in ["build", "locales", "programs", "src/input", "src/rules"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let outputs = [
        ("programs", programs::generate as fn() -> Result<String, Vec<String>>),
        ("spellings", programs::generate_spellings),
        ("locales", locales::generate),
    ];
    let mut code = ExitCode::SUCCESS;
    for (name, generate) in outputs {
        match generate() {
            Ok(source) => write(name, &source),
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
