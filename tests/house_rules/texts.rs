//! Every text is shown, and is loaded with what shows it.

use crate::project::{File, files, none};

/// Sections of a language's file that hold no texts of the page.
const NO_TEXTS: [&str; 3] = ["csv", "language", "program"];
/// What sections stand below when not all of the page shows them (`build/locales.rs`).
const GROUPS: [&str; 2] = ["chunk", "prerendered"];
/// What only the lazily loaded chunk has.
const LAZY: &str = "src/page/lazy/";

#[test]
fn every_text_is_shown_somewhere() {
    let sources = Sources::of(&["src/page", "src/text", "src/bin"], |_| true);
    let unused: Vec<_> =
        texts().into_iter().filter(|text| !sources.ask_for(text)).map(|text| text.key).collect();
    none(&unused, "no view asks for these texts; take them out of every file in locales/:");
}

#[test]
fn a_text_is_loaded_with_what_shows_it() {
    let not_lazy = |path: &str| !path.starts_with(LAZY);
    let first = Sources::of(&["src/page", "src/text", "src/bin"], not_lazy);
    let page = Sources::of(&["src/page"], not_lazy);
    let texts = texts();
    let early = texts.iter().filter(|text| text.group.is_empty() && !first.ask_for(text));
    none(
        &early.map(|text| text.key.clone()).collect::<Vec<_>>(),
        "only the chunk shows these texts; they stand below [chunk] in every file of locales/:",
    );
    let late = texts.iter().filter(|text| text.group == "chunk" && page.ask_for(text));
    none(
        &late.map(|text| text.key.clone()).collect::<Vec<_>>(),
        "the page shows these texts before it has the chunk; they do not stand below [chunk]:",
    );
}

/// A text of the first language: what its section stands below, its key, and the method that gives it.
struct Text {
    group: String,
    key: String,
    method: String,
}

/// The code of some files.
struct Sources(String);

impl Sources {
    fn of(folders: &[&str], is_one: fn(&str) -> bool) -> Self {
        Self(files(folders).iter().filter(|file| is_one(&file.path)).map(File::code).collect())
    }

    fn ask_for(&self, text: &Text) -> bool {
        let ways = [format!(".{}(", text.method), format!("Text::{}", text.method)];
        ways.iter().any(|way| self.0.contains(way))
    }
}

fn texts() -> Vec<Text> {
    let english: toml::Table = toml::from_str(&files(&["locales/en.toml"]).remove(0).text).unwrap();
    let mut texts = Vec::new();
    for (name, section) in english.into_iter().filter(|(name, _)| !NO_TEXTS.contains(&name.as_str())) {
        let section = section.as_table().unwrap();
        if GROUPS.contains(&name.as_str()) {
            for (section, keys) in section {
                texts.extend(of_section(&name, section, keys.as_table().unwrap()));
            }
        } else {
            texts.extend(of_section("", &name, section));
        }
    }
    texts
}

fn of_section(group: &str, section: &str, keys: &toml::Table) -> Vec<Text> {
    let text = |key: &String| Text {
        group: group.to_owned(),
        method: format!("{section}-{key}").replace('-', "_"),
        key: format!("{section}.{key}"),
    };
    keys.keys().map(text).collect()
}
