//! Every word that a language has for lists leads to what it stands for, whatever the language of the page.

mod files;
mod pieces;

use std::collections::BTreeMap;

use super::imported::{import, inspect};
use competency_calculator::{
    csv::{Column, fold::fold},
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
        "total" | "aggregate" => vec!["a name of a row"],
        "between" => vec![],
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

fn heading(header: &str) -> Column {
    inspect(format!("\"{header}\",\"Notes\"\n")).layout.columns[0]
}

/// Whether a word of that kind does what it is for, where it stands alone in a list.
fn leads(Word { key, text: word, .. }: &Word) -> bool {
    match &**key {
        "customer" => heading(word) == Column::Customer,
        "workload" => heading(word) == Column::Workload,
        "users" => heading(word) == Column::Users,
        "licence" => heading(word) == Column::Licence,
        "association" => heading(word) == Column::Association,
        "total" => {
            let rows = format!("Contoso,yammer,5\nFabrikam,yammer,6\n\"{word}\",yammer,11\n");
            let imported = import(format!("Customer,Workload,Users\n{rows}"));
            imported.deployments().len() == 2
        }
        "aggregate" => {
            let rows = format!("Contoso,yammer,5\nFabrikam,yammer,6\n\"{word}\",yammer,9\n");
            let taken = import(format!("Customer,Workload,Users\n{rows}"));
            taken.good.len() == 3
                && taken.notes.iter().any(|(line, _, _, code)| (*line, *code) == (4, "counted-total"))
        }
        // What it joins, a test of its own reads.
        "between" => !fold(word).is_empty(),
        key => panic!("{key}: “{word}” is of no known kind"),
    }
}

/// The cells for workload, licence and association of a row that says a word.
fn cells<'a>(key: &str, word: &'a str) -> Option<[&'a str; 3]> {
    match key {
        "customer" | "workload" | "users" | "licence" | "association" | "total" | "aggregate" | "between" => {
            None
        }
        "paid" | "trial" => Some(["yammer", word, ""]),
        "any" | "none" => Some(["yammer", "", word]),
        "unknown" => Some(["yammer", word, word]),
        id if workload(id).is_some() => Some([word, "", ""]),
        _ => Some(["yammer", "", word]),
    }
}

/// Whether a row that says a word of that kind is read so.
fn is_read(key: &str, found: &Deployment, notes: &[&str]) -> bool {
    match key {
        "paid" => found.licence == Some(Licence::Paid),
        "trial" => found.licence == Some(Licence::Trial),
        "any" => found.association == Some(Association::Any),
        "none" => found.association == Some(Association::None),
        "unknown" => {
            notes == ["not-known", "not-known"] && found.licence.is_none() && found.association.is_none()
        }
        id => match workload(id) {
            Some(place) => found.workload == place,
            None => found
                .association
                .and_then(|found| found.named(&CLOUD_PRODUCTIVITY))
                .is_some_and(|named| *named.id == *id),
        },
    }
}

#[test]
fn every_word_leads_to_what_it_stands_for() {
    let words: Vec<_> = list_words().into_iter().chain(spellings()).collect();
    // What stands in cells is read as one list, or this would take a minute.
    let rows: Vec<_> = words.iter().filter_map(|word| Some((word, cells(&word.key, &word.text)?))).collect();
    let lines = rows.iter().enumerate().map(|(row, (_, cells))| {
        let [workload, licence, association] = cells.map(|word| format!("\"{}\"", word.replace('"', "\"\"")));
        format!("Contoso {row},{workload},5,{licence},{association}\n")
    });
    let header = "Customer,Workload,Users,Licence,Association\n";
    let imported = import(lines.fold(header.to_owned(), |list, line| list + &line));
    let is_lost = |line: u64, word: &Word| {
        let notes = imported.notes.iter().filter(|(of, ..)| *of == line).map(|(_, _, _, code)| *code);
        let found = imported.good.iter().find(|(of, _)| *of == line);
        !found.is_some_and(|(_, found)| is_read(&word.key, found, &notes.collect::<Vec<_>>()))
    };
    let in_cells =
        rows.iter().zip(2..).filter(|((word, _), line)| is_lost(*line, word)).map(|((word, _), _)| *word);
    let alone = words.iter().filter(|word| cells(&word.key, &word.text).is_none() && !leads(word));
    let lost: Vec<_> =
        in_cells.chain(alone).map(|Word { file, key, text }| format!("{file}: {key}: “{text}”")).collect();
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
            // Each way of joining with a workload of its own, in one header.
            let written: [&dyn Fn(&str) -> String; 5] = [
                &|name| format!("{users} {link} {name}"),
                &|name| format!("{name} {link} {users}"),
                &|name| format!("{name}{space}{link}{space}{users}"),
                &|name| format!("{users}（{name}）"),
                &|name| format!("{name} {link} {users} [2017]"),
            ];
            let (places, headers): (Vec<_>, Vec<_>) =
                (CLOUD_PRODUCTIVITY.workloads.iter().enumerate().cycle())
                    .skip(users.len())
                    .zip(written)
                    .map(|((place, workload), write)| {
                        (Column::UsersOf(place), write(workload.name.in_language(0).unwrap()))
                    })
                    .unzip();
            let found = inspect(format!("\"{}\"\n", headers.join("\",\""))).layout.columns;
            assert_eq!(found, places, "{file}: {headers:?}");
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
