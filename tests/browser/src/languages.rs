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
}

/// Every language, the one at the root first.
///
/// # Errors
/// When a file of `locales/` cannot be read or has no number.
pub fn all() -> anyhow::Result<Vec<Language>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(in_project("locales"))? {
        let file = entry?.path();
        let tag = file.file_stem().and_then(|stem| stem.to_str()).context("a name is no text")?.to_owned();
        let text = fs::read_to_string(&file)?;
        let number = text.lines().find_map(|line| line.strip_prefix("number = "));
        let number: u32 = number.with_context(|| format!("{tag} has no number"))?.parse()?;
        let folder = if number == 0 { String::new() } else { format!("{}/", tag.to_lowercase()) };
        languages.push(Language { number, tag, folder });
    }
    languages.sort_by_key(|language| language.number);
    Ok(languages)
}
