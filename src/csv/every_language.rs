//! Every word that a language has for lists leads to what it stands for, whatever the language of the page.
//!
//! It reads the files of `locales/` and `programs/` themselves, so that a word which stands for two things is told with
//! both of its files.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, fs};

use toml::{Table, Value};

use super::{
    CLOUD_PRODUCTIVITY_SPELLINGS,
    column::Column,
    header,
    lexicon::Lexicon,
    spelling::fold,
    words::{ASSOCIATIONS, HEADERS, LICENCES},
};
use crate::{
    programs::CLOUD_PRODUCTIVITY,
    rules::{Association, Licence},
};

const COLUMNS: [(&str, Column); 5] = [
    ("customer", Column::Customer),
    ("workload", Column::Workload),
    ("users", Column::Users),
    ("licence", Column::Licence),
    ("association", Column::Association),
];
const LICENCE_WORDS: [(&str, Licence); 2] = [("paid", Licence::Paid), ("trial", Licence::Trial)];
const ASSOCIATION_WORDS: [(&str, Association); 2] = [("any", Association::Any), ("none", Association::None)];

/// A word, with its file and the key that it stands at.
struct Word {
    file: String,
    key: String,
    word: String,
}

/// The files of a folder, each with its name.
fn files(folder: &str) -> Vec<(String, Table)> {
    let read = |entry: fs::DirEntry| {
        let path = entry.path();
        (path.display().to_string(), toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap())
    };
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| read(entry.unwrap())).collect();
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

fn words(value: Option<&Value>) -> Vec<String> {
    let list = value.and_then(Value::as_array).into_iter().flatten();
    list.map(|word| word.as_str().unwrap().to_owned()).collect()
}

/// Every word of `[csv]`.
fn list_words() -> Vec<Word> {
    let mut all = Vec::new();
    for (file, table) in files("locales") {
        let csv = table.get("csv").and_then(Value::as_table).unwrap();
        for key in csv.keys().filter(|key| *key != "separator") {
            let word = |word| Word { file: file.clone(), key: key.clone(), word };
            all.extend(words(csv.get(key)).into_iter().map(word));
        }
    }
    all
}

/// Every name and other spelling of what programs list, by its id.
fn spellings() -> Vec<Word> {
    let mut all = Vec::new();
    for (file, table) in files("locales") {
        let programs = table.get("program").and_then(Value::as_table).unwrap();
        for section in programs.values() {
            let lists = ["also", "workloads", "associations"].map(|name| section.get(name));
            for (id, value) in lists.into_iter().flatten().filter_map(Value::as_table).flatten() {
                let word = |word| Word { file: file.clone(), key: id.clone(), word };
                let name = value.as_str().map(str::to_owned);
                all.extend(words(Some(value)).into_iter().chain(name).map(word));
            }
        }
    }
    for (file, table) in files("programs") {
        for list in ["workloads", "associations"] {
            for entry in table.get(list).and_then(Value::as_array).unwrap() {
                let id = entry.get("id").and_then(Value::as_str).unwrap();
                let word = |word| Word { file: file.clone(), key: id.to_owned(), word };
                let name = entry.get("name").and_then(Value::as_str).map(str::to_owned);
                let others = words(entry.get("also")).into_iter();
                all.extend(others.chain(name).chain([id.to_owned()]).map(word));
            }
        }
    }
    all
}

fn lexicon() -> Lexicon {
    Lexicon::new(&CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_SPELLINGS)
}

fn workload(id: &str) -> Option<usize> {
    CLOUD_PRODUCTIVITY.workloads.iter().position(|named| *named.id == *id)
}

/// Where a word may stand, so that no two things may be called the same there.
fn places(key: &str) -> Vec<&'static str> {
    match key {
        "customer" | "users" | "licence" | "association" | "workload" => vec!["a heading"],
        "paid" | "trial" => vec!["a cell of licences"],
        "any" | "none" => vec!["a cell of associations"],
        "unknown" => vec!["a cell of licences", "a cell of associations", "a cell of workloads"],
        "total" | "between" => vec![],
        id if workload(id).is_some() => vec!["a heading", "a cell of workloads"],
        _ => vec!["a cell of associations"],
    }
}

#[test]
fn no_word_stands_for_two_things() {
    let mut known: BTreeMap<(&str, String), Word> = BTreeMap::new();
    let mut clashes = Vec::new();
    for word in list_words().into_iter().chain(spellings()) {
        for place in places(&word.key) {
            let Word { file, key, word } = &word;
            let this = || Word { file: file.clone(), key: key.clone(), word: word.clone() };
            let other = known.entry((place, fold(word))).or_insert_with(this);
            if other.key != *key {
                clashes.push(format!(
                    "{file}: {key}: “{word}” is also {} in {}, as “{}”: {place} cannot tell",
                    other.key, other.file, other.word
                ));
            }
        }
    }
    assert!(clashes.is_empty(), "\n{}", clashes.join("\n"));
}

#[test]
fn every_word_leads_to_what_it_stands_for() {
    let lexicon = lexicon();
    let mut lost = Vec::new();
    for Word { file, key, word } in list_words() {
        let is_found = match &*key {
            "total" => lexicon.is_total(&word, "") && lexicon.is_total(&format!("Contoso {word}"), "Contoso"),
            "unknown" => lexicon.is_unknown(&word),
            // What it joins, the next test reads.
            "between" => !fold(&word).is_empty(),
            key => {
                let column = COLUMNS.iter().find(|(name, _)| *name == key);
                let licence = LICENCE_WORDS.iter().find(|(name, _)| *name == key);
                let association = ASSOCIATION_WORDS.iter().find(|(name, _)| *name == key);
                let heading = || header::meaning(&word, &lexicon).map(|meaning| meaning.column);
                column.is_some_and(|(_, column)| heading() == Some(*column))
                    || licence.is_some_and(|(_, licence)| lexicon.licence(&word) == Some(*licence))
                    || association.is_some_and(|(_, one)| lexicon.association(&word) == Some(*one))
            }
        };
        if !is_found {
            lost.push(format!("{file}: csv.{key}: “{word}”"));
        }
    }
    for Word { file, key, word } in spellings() {
        let is_workload = || workload(&key).is_some_and(|place| lexicon.workload(&word) == Some(place));
        let named = || lexicon.association(&word).and_then(|found| found.named(&CLOUD_PRODUCTIVITY));
        if !is_workload() && named().is_none_or(|named| *named.id != *key) {
            lost.push(format!("{file}: {key}: “{word}”"));
        }
    }
    assert!(lost.is_empty(), "\n{}", lost.join("\n"));
}

#[test]
fn a_heading_may_join_users_and_a_workload_in_either_order() {
    let lexicon = lexicon();
    let words = list_words();
    let of = |file: &str, wanted: &str| {
        let is_it = |word: &&Word| word.file == file && word.key == wanted;
        words.iter().filter(is_it).map(|word| word.word.clone()).collect::<Vec<_>>()
    };
    for (file, _) in files("locales") {
        for (users, link) in of(&file, "users").iter().flat_map(|users| {
            of(&file, "between").into_iter().chain([String::new()]).map(move |link| (users, link))
        }) {
            for (place, workload) in CLOUD_PRODUCTIVITY.workloads.iter().enumerate() {
                let name = workload.name.in_language(0).unwrap();
                // Scripts without capitals have no spaces between words either.
                let has_case = |letter: char| letter.is_lowercase() || letter.is_uppercase();
                let space = if users.chars().any(has_case) { " " } else { "" };
                for heading in [
                    format!("{users} {link} {name}"),
                    format!("{name} {link} {users}"),
                    format!("{name}{space}{link}{space}{users}"),
                    format!("{users}（{name}）"),
                    format!("{name} {link} {users} [2017]"),
                ] {
                    let found = header::meaning(&heading, &lexicon).map(|meaning| meaning.column);
                    assert_eq!(found, Some(Column::UsersOf(place)), "{file}: {heading}");
                }
            }
        }
    }
}

#[test]
fn the_words_are_all_that_there_are() {
    let kinds = HEADERS.len() + LICENCES.len() + ASSOCIATIONS.len();
    assert_eq!(kinds, COLUMNS.len() + LICENCE_WORDS.len() + ASSOCIATION_WORDS.len());
}
