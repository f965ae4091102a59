//! What a file looks like: short, named after what is in it, and opened by a sentence that says why
//! it exists.

use crate::project::{File, files, none, rust_files};

/// The most lines that somebody reads in one go.
const MAX_LINES: usize = 250;
/// The documents that everybody reads first, with the most characters that each may have.
const MAX_CHARACTERS: [(&str, usize); 2] = [("README.md", 8_000), ("ARCHITECTURE.md", 12_000)];
/// Longer all the same. Cases are lists that one looks things up in.
const MAY_BE_LONG: &str = "tests/cases/";

#[test]
fn a_file_can_be_read_in_one_go() {
    let folders = ["src", "build.rs", "build", "tests", "style", "benches", "web", "package"];
    // Nobody reads what cargo and npm have locked.
    let is_lock = |file: &File| file.is(".lock") || file.path.ends_with("package-lock.json");
    let is_list = |file: &File| file.path.starts_with(MAY_BE_LONG) && file.is(".toml") || is_lock(file);
    let mut long = Vec::new();
    for file in files(&folders) {
        let lines = file.text.lines().count();
        if lines > MAX_LINES && !is_list(&file) {
            long.push(format!("{}: {lines} lines", file.path));
        }
    }
    none(&long, &format!("a file has at most {MAX_LINES} lines; split it by concept:"));
}

#[test]
fn what_is_read_first_is_short() {
    let mut long = Vec::new();
    for (path, most) in MAX_CHARACTERS {
        for file in files(&[path]) {
            let characters = file.text.chars().count();
            if characters > most {
                long.push(format!("{path}: {characters} characters, at most {most}"));
            }
        }
    }
    none(&long, "move details to docs/ and leave a link:");
}

#[test]
fn a_file_is_named_after_its_concept() {
    const NAMES_FOR_ANYTHING: [&str; 9] =
        ["util", "utils", "helper", "helpers", "common", "manager", "misc", "stuff", "shared"];
    let folders = ["src", "build", "tests", "style", "benches", "web", "package"];
    let mut vague = Vec::new();
    for file in files(&folders) {
        let folder = file.path.rsplit('/').nth(1).unwrap_or_default();
        let words = folder.split(['-', '_']).chain(file.stem().split(['-', '_']));
        for word in words.filter(|word| NAMES_FOR_ANYTHING.contains(word)) {
            vague.push(format!("{}: `{word}`", file.path));
        }
    }
    none(&vague, "such a name says nothing; name the file after the one thing that is in it:");
}

#[test]
fn a_rust_file_opens_with_why_it_exists() {
    let silent = rust_files().into_iter().filter(|file| !file.text.starts_with("//! "));
    let silent: Vec<_> = silent.map(|file| file.path).collect();
    none(&silent, "a Rust file opens with `//!` and why it exists:");
}

#[test]
fn a_script_for_browsers_opens_with_why_it_exists() {
    let scripts = files(&["web"]).into_iter().filter(|file| file.is(".js"));
    let silent: Vec<_> = scripts.filter(|file| !file.text.starts_with("// ")).map(|file| file.path).collect();
    none(&silent, "a script opens with `//`, why it exists and what it refuses to do:");
}

#[test]
fn what_is_shipped_cannot_give_up() {
    // A panic ends the WebAssembly for good, whoever caused it.
    const PANICS: [&str; 7] =
        [".unwrap()", ".expect(", "panic!", "todo!", "dbg!", "unimplemented!", "unreachable!"];
    let mut findings = Vec::new();
    for file in files(&["src"]).into_iter().filter(|file| file.is(".rs")) {
        for (number, line) in (1..).zip(file.code().lines()) {
            for word in PANICS.iter().filter(|word| line.contains(**word)) {
                findings.push(format!("{}:{number}: `{word}`", file.path));
            }
        }
    }
    none(&findings, "shipped code answers whatever happens; return an Option or a typed error:");
}
