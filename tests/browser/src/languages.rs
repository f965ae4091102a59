//! The languages of the built page, each with its folder.
//!
//! They are those of `locales/`, so a story that asks here speaks a language that is added tomorrow, too.

use std::fs;

use anyhow::Context as _;

use crate::in_project;

/// A language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    number: u32,
    /// As in `<html lang>`.
    pub tag: String,
    /// Its folder below the root, such as `pt-br/`; empty for the first language.
    pub folder: String,
    /// As its speakers call it.
    name: String,
}

impl Language {
    /// Whether it is written in the letters of the first one.
    #[must_use]
    pub fn is_latin(&self) -> bool {
        self.name.starts_with(|letter: char| letter.is_ascii_alphabetic())
    }
}

/// Every language, the one at the root first.
///
/// # Errors
/// When a file of `locales/` cannot be read, or has no number or no name.
pub fn all() -> anyhow::Result<Vec<Language>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(in_project("locales"))? {
        let file = entry?.path();
        let tag = file.file_stem().and_then(|stem| stem.to_str()).context("a name is no text")?.to_owned();
        let text = fs::read_to_string(&file)?;
        let value = |key: &str| {
            let value = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
            value.with_context(|| format!("{tag} has no {key}"))
        };
        let number: u32 = value("number")?.parse()?;
        let name = value("name")?.trim_matches('"').to_owned();
        let folder = if number == 0 { String::new() } else { format!("{}/", tag.to_lowercase()) };
        languages.push(Language { number, tag, folder, name });
    }
    languages.sort_by_key(|language| language.number);
    Ok(languages)
}
