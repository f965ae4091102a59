//! Every word that a language has for lists leads to what it stands for, whatever the language of the page.

mod files;
mod pieces;

use std::collections::BTreeMap;

use super::taken::{Taken, import, inspect};
use competency_calculator::{
    csv::{Column, spelling::fold},
    programs::CLOUD_PRODUCTIVITY,
    rules::{Association, Deployment, Licence},
};
use files::{Word, files, list_words, spellings};
use pieces::in_pieces;

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
            let Word { file, key, text: word } = &word;
            let this = || Word { file: file.clone(), key: key.clone(), text: word.clone() };
            let other = known.entry((place, fold(word))).or_insert_with(this);
            if other.key != *key {
                clashes.push(format!(
                    "{file}: {key}: “{word}” is also {} in {}, as “{}”: {place} cannot tell",
                    other.key, other.file, other.text
                ));
            }
        }
    }
    assert!(clashes.is_empty(), "\n{}", clashes.join("\n"));
}

/// What a list says of one deployment.
fn row(workload: &str, licence: &str, association: &str) -> Taken {
    let quoted = |word: &str| format!("\"{}\"", word.replace('"', "\"\""));
    let [workload, licence, association] = [workload, licence, association].map(quoted);
    import(format!(
        "Customer,Workload,Users,Licence,Association\nContoso,{workload},5,{licence},{association}\n"
    ))
}

fn only(taken: Taken) -> Option<Deployment> {
    taken.bad.is_empty().then(|| taken.deployments().into_iter().next())?
}

fn heading(header: &str) -> Column {
    inspect(format!("\"{header}\",\"Notes\"\n")).layout.columns[0]
}

fn leads(Word { key, text: word, .. }: &Word) -> bool {
    let licence = |word: &str| only(row("yammer", word, "")).and_then(|found| found.licence);
    let association = |word: &str| only(row("yammer", "", word)).and_then(|found| found.association);
    match &**key {
        "customer" => heading(word) == Column::Customer,
        "workload" => heading(word) == Column::Workload,
        "users" => heading(word) == Column::Users,
        "licence" => heading(word) == Column::Licence,
        "association" => heading(word) == Column::Association,
        "paid" => licence(word) == Some(Licence::Paid),
        "trial" => licence(word) == Some(Licence::Trial),
        "any" => association(word) == Some(Association::Any),
        "none" => association(word) == Some(Association::None),
        "unknown" => {
            let taken = row("yammer", word, word);
            let codes: Vec<_> = taken.notes.iter().map(|(_, _, _, code)| *code).collect();
            let is_told = codes == ["not-known", "not-known"];
            is_told && only(taken).is_some_and(|found| found.licence.is_none() && found.association.is_none())
        }
        "total" => {
            let rows = format!("Contoso,yammer,5\nFabrikam,yammer,6\n\"{word}\",yammer,11\n");
            let taken = import(format!("Customer,Workload,Users\n{rows}"));
            taken.deployments().len() == 2
        }
        // What it joins, a test of its own reads.
        "between" => !fold(word).is_empty(),
        id => match workload(id) {
            Some(place) => only(row(word, "", "")).is_some_and(|found| found.workload == place),
            None => association(word)
                .and_then(|found| found.named(&CLOUD_PRODUCTIVITY))
                .is_some_and(|named| *named.id == *id),
        },
    }
}

#[test]
fn every_word_leads_to_what_it_stands_for() {
    let lost: Vec<_> = list_words()
        .into_iter()
        .chain(spellings())
        .filter(|word| !leads(word))
        .map(|Word { file, key, text: word }| format!("{file}: {key}: “{word}”"))
        .collect();
    assert!(lost.is_empty(), "\n{}", lost.join("\n"));
}

#[test]
fn a_heading_may_join_users_and_a_workload_in_either_order() {
    let words = list_words();
    let of = |file: &str, wanted: &str| {
        let is_it = |word: &&Word| word.file == file && word.key == wanted;
        words.iter().filter(is_it).map(|word| word.text.clone()).collect::<Vec<_>>()
    };
    let has_case = |letter: char| letter.is_lowercase() || letter.is_uppercase();
    for (file, _) in files("locales") {
        let mut links = of(&file, "between");
        links.push(String::new());
        for (users, link) in
            of(&file, "users").iter().flat_map(|users| links.iter().map(move |link| (users, link)))
        {
            // Scripts without capitals have no spaces between words either.
            let space = if users.chars().any(has_case) { " " } else { "" };
            // One after another, or this would take a minute.
            let workloads = CLOUD_PRODUCTIVITY.workloads.iter().enumerate();
            for (place, workload) in workloads.skip(users.len() % CLOUD_PRODUCTIVITY.workloads.len()).take(1)
            {
                let name = workload.name.in_language(0).unwrap();
                for header in [
                    format!("{users} {link} {name}"),
                    format!("{name} {link} {users}"),
                    format!("{name}{space}{link}{space}{users}"),
                    format!("{users}（{name}）"),
                    format!("{name} {link} {users} [2017]"),
                ] {
                    assert_eq!(heading(&header), Column::UsersOf(place), "{file}: {header}");
                }
            }
        }
    }
}

#[test]
fn how_a_word_is_written_makes_no_difference() {
    let full_width = |word: &str| {
        let wide = |letter: char| match letter {
            '!'..='~' => char::from_u32(letter as u32 + 0xfee0).unwrap(),
            ' ' => '\u{3000}',
            other => other,
        };
        word.chars().map(wide).collect::<String>()
    };
    for Word { file, text: word, .. } in list_words().into_iter().chain(spellings()) {
        for other in [word.to_uppercase(), full_width(&word), in_pieces(&word), format!(" {word} ")] {
            // The capital of ß is SS, as it is read.
            assert_eq!(fold(&other), fold(&word), "{file}: {word}, {other}");
        }
    }
}
