//! No file but its own knows of a language. What it takes to find one that is added, `tests/languages/` tells.

use crate::project::{files, none};

#[test]
fn a_language_is_named_in_its_own_file_alone() {
    let tags = files(&["locales"]).into_iter().map(|file| file.stem().to_lowercase());
    // The tag of the first is a word of English, and what is told to programmers is in that language.
    let tags: Vec<_> = tags.filter(|tag| tag != "en").collect();
    // Most tags are parts of other words, so one is looked for as code names it: quoted, or as a folder.
    let spellings =
        |tag: &str| ["\"{}\"", "'{}'", "`{}`", "/{}/", "=\"{}/"].map(|name| name.replace("{}", tag));
    let mut findings = Vec::new();
    for file in files(&["src", "web", "build", "deploy", "index.html", "build.rs"]) {
        for (number, line) in file.lines() {
            let lower = line.trim_start().to_lowercase();
            let is_comment = ["//", "*", "/*", "#"].iter().any(|start| lower.starts_with(start));
            let named = tags
                .iter()
                .filter(|tag| !is_comment && spellings(tag).iter().any(|name| lower.contains(name)));
            findings.extend(named.map(|tag| format!("{}:{number}: `{tag}`", file.path)));
        }
    }
    none(
        &findings,
        "a language is one file in locales/; ask `Locale` or build/languages.mjs for what is there:",
    );
}
