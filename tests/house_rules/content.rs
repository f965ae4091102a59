//! What is written where: rules in `programs/`, texts in `locales/`, nothing about anybody's machine.

use std::collections::BTreeSet;

use crate::project::{File, files, none};

const LISTS: [&str; 4] = ["workloads", "associations", "exams", "certifications"];
/// The only figures in `src/`, `web/` and `locales/` that look like a threshold and are none.
const OTHER_FIGURES: [(&str, &str, &str); 4] = [
    ("src/page/controls/debounce.rs", "pub const ANNOUNCEMENT_DELAY_MS: u32 = ", "milliseconds"),
    ("web/service_worker.js", "const PATIENCE = ", "milliseconds"),
    ("src/api/foreign.rs", "const PATIENCE: u32 = ", "steps"),
    ("src/input/typed_number.rs", "", "how people type figures"),
];

#[test]
fn what_the_program_says_is_written_nowhere_else() {
    let words: Vec<_> = program_words().iter().map(|name| name.to_lowercase()).collect();
    let thresholds = threshold_spellings();
    let mut findings = Vec::new();
    for file in files(&["src", "web", "locales"]) {
        let is_other = |line: &str| {
            OTHER_FIGURES.iter().any(|(path, start, _)| file.path == *path && line.starts_with(start))
        };
        // The texts of the program are its own.
        let mut is_of_program = false;
        for (number, line) in file.lines() {
            if line.starts_with('[') {
                is_of_program = line.starts_with("[program.");
            }
            // Nor does a visitor read a comment for translators.
            let is_comment = line.starts_with('#');
            if (is_of_program || is_comment) && file.path.starts_with("locales/") {
                continue;
            }
            let lower = line.to_lowercase();
            let named = words.iter().filter(|word| lower.contains(*word));
            let figures = thresholds.iter().filter(|figure| has_figure(line, figure) && !is_other(line));
            findings.extend(named.chain(figures).map(|word| format!("{}:{number}: `{word}`", file.path)));
        }
    }
    none(&findings, "thresholds, workloads, exams and associations come from the program:");
}

#[test]
fn every_link_of_a_program_is_https() {
    let mut findings = Vec::new();
    for file in files(&["programs"]) {
        let links =
            file.lines().filter(|(_, line)| line.starts_with("link =") || line.starts_with("source ="));
        let links: Vec<_> = links.collect();
        assert!(!links.is_empty(), "{} has no link", file.path);
        let plain = links.iter().filter(|(_, line)| !line.contains("= \"https://"));
        findings.extend(plain.map(|(number, line)| format!("{}:{number}: {line}", file.path)));
    }
    none(&findings, "a link starts with https://:");
}

#[test]
fn nothing_tells_of_the_machine_it_was_made_on() {
    // Put together here, so that this file may pass its own test.
    let folders = ["root", "home", "work"].map(|folder| format!("/{folder}/"));
    let hosts = [("npmjs", "org"), ("npmjs", "com"), ("crates", "io"), ("yarnpkg", "com")];
    let hosts = hosts.map(|(name, end)| format!("{name}.{end}"));
    let other = ["resolved", "localhost:"].map(|word| format!("\"{word}\": \"http"));
    let mut findings = Vec::new();
    for file in files(&[""]) {
        for (number, line) in file.lines() {
            // Cargo writes where every crate comes from; it is the same for everybody.
            if file.path.ends_with("Cargo.lock")
                && line.starts_with("source = \"registry+https://github.com/")
            {
                continue;
            }
            let words = folders.iter().chain(&hosts).chain(&other).filter(|word| line.contains(*word));
            findings.extend(words.map(|word| format!("{}:{number}: `{word}`", file.path)));
        }
    }
    none(&findings, "the project works on every machine, with whatever registries it uses:");
}

/// The id and the names of everything that the programs list.
fn program_lists() -> Vec<(String, BTreeSet<String>)> {
    let mut lists = Vec::new();
    for program in programs() {
        for list in LISTS {
            for item in program[list].as_array().unwrap() {
                let id = item["id"].as_str().unwrap();
                let names = match item.get("name") {
                    Some(name) => BTreeSet::from([name.as_str().unwrap().to_owned()]),
                    None => names_in_each_language(program["id"].as_str().unwrap(), list, id),
                };
                lists.push((id.into(), names));
            }
        }
    }
    assert!(!lists.is_empty());
    lists
}

/// What an entry of a program's list is called in each language.
fn names_in_each_language(program: &str, list: &str, id: &str) -> BTreeSet<String> {
    let name = |file: &File| {
        let said: toml::Table = toml::from_str(&file.text).unwrap();
        said["program"][program][list][id].as_str().unwrap().to_owned()
    };
    files(&["locales"]).iter().map(name).collect()
}

/// Every id and name that the programs list.
fn program_words() -> BTreeSet<String> {
    program_lists().into_iter().flat_map(|(id, names)| names.into_iter().chain([id])).collect()
}

/// Every threshold of active entitlements in the ways people and programmers write it.
fn threshold_spellings() -> BTreeSet<String> {
    let mut spellings = BTreeSet::new();
    for program in programs() {
        for tier in program["tiers"].as_array().unwrap() {
            for figure in tier["activeEntitlements"].as_table().unwrap().values() {
                let figure = figure.as_integer().unwrap();
                spellings.insert(figure.to_string());
                let (thousands, rest) = (figure / 1000, figure % 1000);
                if thousands > 0 {
                    spellings.extend([",", ".", "_", " "].map(|mark| format!("{thousands}{mark}{rest:03}")));
                }
            }
        }
    }
    assert!(!spellings.is_empty());
    spellings
}

fn programs() -> Vec<toml::Table> {
    files(&["programs"]).iter().map(|file| toml::from_str(&file.text).unwrap()).collect()
}

/// Whether `figure` stands in `line` by itself, and not as a part of a longer number.
fn has_figure(line: &str, figure: &str) -> bool {
    let is_digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    line.match_indices(figure).any(|(start, _)| {
        let (before, after) = (&line[..start], &line[start + figure.len()..]);
        !is_digit(before.chars().next_back()) && !is_digit(after.chars().next())
    })
}
