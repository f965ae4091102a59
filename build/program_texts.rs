//! Adds the texts of every language to a program, in the form that `program_reader` expects.
//!
//! A file of `programs/` has what is the same in all languages. The texts are in `locales/`, under the program's id, or
//! under its id and version if that version differs. This module refuses a program that lacks a text, and a text that no
//! program has a place for.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::languages::Language;

/// Lists of a program, the key of their entries, and the texts of each entry.
const LISTS: [(&str, &str, &str); 6] = [
    ("status", "date", "statement"),
    ("clauses", "id", "statement"),
    ("workloads", "id", "name"),
    ("associations", "id", "name"),
    ("exams", "id", "name"),
    ("certifications", "id", "name"),
];
/// The texts of the program itself.
const FIELDS: [&str; 2] = ["title", "option"];
/// Other spellings of an entry.
const ALSO: &str = "also";
/// The lists whose entries have other spellings.
const SPELT: [&str; 2] = ["workloads", "associations"];

/// The texts of programs in all languages, and which of them a program has used.
pub struct ProgramTexts<'a> {
    languages: &'a [Language],
    used: BTreeSet<String>,
    problems: BTreeSet<String>,
}

impl<'a> ProgramTexts<'a> {
    /// The texts of these languages.
    pub const fn new(languages: &'a [Language]) -> Self {
        Self { languages, used: BTreeSet::new(), problems: BTreeSet::new() }
    }

    /// Completes `program`.
    pub fn put(&mut self, program: &mut Value) {
        let Some(program) = program.as_table_mut() else { return };
        let id = word(program, "id");
        let sections = [format!("{id}-{}", word(program, "version")), id];
        for field in FIELDS {
            self.complete(program, field, &sections, &[field]);
        }
        for (list, key, field) in LISTS {
            for entry in program.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
                let Some(entry) = entry.as_table_mut() else { continue };
                let key = word(entry, key);
                self.complete(entry, field, &sections, &[list, &key]);
                if SPELT.contains(&list) {
                    self.add_aliases(entry, &sections, &key);
                }
            }
        }
    }

    /// Everything that is wrong, once every program has been completed: file, key and reason each.
    pub fn problems(mut self) -> Vec<String> {
        for language in self.languages {
            for path in paths(&Value::Table(language.section("program"))) {
                let place = place(language, path.iter().map(String::as_str));
                if !self.used.contains(&place) {
                    self.problems.insert(format!("{place}: is nothing of any program"));
                }
            }
        }
        self.problems.into_iter().collect()
    }

    /// Fills in what people read in each language, unless it is there for all of them.
    fn complete(&mut self, entry: &mut Table, field: &str, sections: &[String; 2], path: &[&str]) {
        if entry.contains_key(field) {
            return;
        }
        let mut texts = Table::new();
        for language in self.languages {
            let given = self.take(language, sections, path).filter(Value::is_str);
            if given.is_none() {
                self.fault(language, sections, path, "is missing, or no text");
            }
            // Other problems are to be reported as well.
            texts.insert(language.tag.to_owned(), given.unwrap_or_else(|| path.join(".").into()));
        }
        entry.insert(field.to_owned(), Value::Table(texts));
    }

    /// Adds the other spellings of each language to those in the program.
    fn add_aliases(&mut self, entry: &mut Table, sections: &[String; 2], key: &str) {
        for language in self.languages {
            match self.take(language, sections, &[ALSO, key]) {
                Some(Value::Array(more)) => {
                    let also = entry.entry(ALSO).or_insert_with(|| Value::Array(Vec::new()));
                    also.as_array_mut().into_iter().for_each(|also| also.extend(more.iter().cloned()));
                }
                Some(_) => self.fault(language, sections, &[ALSO, key], "must be a list of texts"),
                None => {}
            }
        }
    }

    /// The text of a language at a place: that of this version, or else that of all versions.
    fn take(&mut self, language: &Language, sections: &[String; 2], path: &[&str]) -> Option<Value> {
        let all = Value::Table(language.section("program"));
        sections.iter().find_map(|section| {
            let path: Vec<_> = [section.as_str()].into_iter().chain(path.iter().copied()).collect();
            let found = path.iter().try_fold(&all, |value, key| value.get(*key))?;
            self.used.insert(place(language, path.into_iter()));
            Some(found.clone())
        })
    }

    fn fault(&mut self, language: &Language, [_, id]: &[String; 2], path: &[&str], reason: &str) {
        let place = place(language, [id.as_str()].into_iter().chain(path.iter().copied()));
        self.problems.insert(format!("{place}: {reason}"));
    }
}

fn word(table: &Table, key: &str) -> String {
    table.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A key as a problem names it, with its file.
fn place<'a>(language: &Language, path: impl Iterator<Item = &'a str>) -> String {
    path.fold(format!("{}: program", language.file), |place, key| format!("{place}.{key}"))
}

/// The path of every value that is not a table.
fn paths(value: &Value) -> Vec<Vec<String>> {
    let Value::Table(table) = value else { return vec![Vec::new()] };
    let below = |(key, value): (&String, &Value)| {
        let with_key = |path: Vec<String>| [key.clone()].into_iter().chain(path).collect();
        paths(value).into_iter().map(with_key).collect::<Vec<_>>()
    };
    table.iter().flat_map(below).collect()
}
