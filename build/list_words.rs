//! Turns `[csv]` of each language into the words that lists are read and written with.
//!
//! It refuses a language that lacks a word: exported lists use the first word of each kind.

use crate::{encoding::Encoding, languages::Language};

/// The kinds of words, named as in `Words` in `src/csv/words.rs`.
const KINDS: [&str; 13] = [
    "customer",
    "workload",
    "users",
    "licence",
    "association",
    "between",
    "paid",
    "trial",
    "any",
    "none",
    "total",
    "aggregate",
    "unknown",
];

/// What `src/csv/words.rs` includes, or what is wrong: file, key and reason each.
pub fn generate(languages: &[Language]) -> Result<String, Vec<String>> {
    let (mut all, mut problems) = (Vec::new(), Vec::new());
    for language in languages {
        match words(language) {
            Ok(words) => all.push(words),
            Err(told) => {
                problems.extend(told.iter().map(|problem| format!("{}: csv.{problem}", language.file)));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let (count, all) = (all.len(), all.join(",\n    "));
    Ok(format!("static WORDS: [Words; {count}] = [\n    {all},\n];\n"))
}

fn words(language: &Language) -> Result<String, Vec<String>> {
    let mut section = language.section("csv");
    let mut problems = Vec::new();
    let separator = section.remove("separator");
    let separator = match separator.as_ref().and_then(|separator| separator.as_str()).map(str::as_bytes) {
        Some([separator]) if separator.is_ascii() => *separator,
        _ => {
            problems.push("separator: must be one character".to_owned());
            b','
        }
    };
    let encoding = section.remove("encoding");
    let encoding =
        encoding.as_ref().and_then(|label| Encoding::of_label(label.as_str()?)).unwrap_or_else(|| {
            problems.push("encoding: must be a label of an encoding in src/csv/encoding.rs".to_owned());
            Encoding::Utf8
        });
    let mut source = format!("Words {{ separator: {separator}, encoding: Encoding::{encoding:?}");
    for kind in KINDS {
        let list = section.remove(kind).and_then(|list| {
            let words =
                list.as_array()?.iter().map(|word| word.as_str().filter(|word| !word.trim().is_empty()));
            words.map(|word| word.map(str::to_owned)).collect::<Option<Vec<_>>>()
        });
        match list.filter(|list| !list.is_empty()) {
            Some(list) => source.extend([format!(", {kind}: Each({:?})", list.join("\n"))]),
            None => problems.push(format!("{kind}: must be a list of texts that are not empty")),
        }
    }
    problems.extend(section.keys().map(|key| format!("{key}: is not known")));
    if problems.is_empty() { Ok(source + " }") } else { Err(problems) }
}
