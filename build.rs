//! Checks `programs/` and `locales/` and compiles them in.
//!
//! A mistake in either fails the build with the file, the key and the reason. The reader of
//! `options.program` reads the program here too, so there is one definition of a program.

#![allow(dead_code, unused_imports, reason = "the crate's readers are used here in part")]

#[path = "src/csv/encoding.rs"]
mod encoding;
#[path = "src/input/mod.rs"]
mod input;
#[path = "src/rules/mod.rs"]
mod rules;

#[path = "build/aliases.rs"]
mod aliases;
#[path = "build/forms.rs"]
mod forms;
#[path = "build/languages.rs"]
mod languages;
#[path = "build/list_words.rs"]
mod list_words;
#[path = "build/locales.rs"]
mod locales;
#[path = "build/program_texts.rs"]
mod program_texts;
#[path = "build/program_types.rs"]
mod program_types;
#[path = "build/programs.rs"]
mod programs;
#[path = "build/toml_value.rs"]
mod toml_value;

use std::{env, fs, path::PathBuf, process::ExitCode};

use languages::Language;

fn main() -> ExitCode {
    // The page's module is split after linking, for which its relocations are needed (build/split).
    if env::var_os("CARGO_FEATURE_HYDRATE").is_some()
        && env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm")
    {
        println!("cargo::rustc-link-arg-bin=competency-calculator=--emit-relocs");
    }
    for folder in ["build", "locales", "programs", "src/csv/encoding.rs", "src/input", "src/rules"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let outputs = [
        ("programs.rs", programs::generate as fn(&[Language]) -> Result<String, Vec<String>>),
        ("aliases.rs", programs::generate_aliases),
        ("list_words.rs", list_words::generate),
        ("locales.rs", locales::generate),
        ("ids.d.ts", ids),
    ];
    let mut problems = Vec::new();
    match languages::all() {
        Ok(languages) => {
            write("languages.rs", &languages::generate(languages));
            for (name, generate) in outputs {
                match generate(languages) {
                    Ok(source) => write(name, &source),
                    Err(told) => problems.extend(told),
                }
            }
        }
        Err(told) => problems = told,
    }
    problems.sort();
    problems.dedup();
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The TypeScript types of languages and programs: `src/api.rs` exports them, and `prerender` writes them for
/// `build/publish/embed.mjs`.
fn ids(languages: &[Language]) -> Result<String, Vec<String>> {
    Ok([languages::generate_types(languages), program_types::generate(languages)?].join("\n"))
}

fn write(name: &str, source: &str) {
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let file = folder.join(name);
    if let Err(error) = fs::write(&file, source) {
        println!("cargo::error={}: {error}", file.display());
    }
}
