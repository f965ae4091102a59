//! Everything a cell may say, ready to be looked up: the program's names and ids, other spellings of
//! them, and the words of `words`.

use super::{
    aliases::{Aliases, Entry},
    column::Column,
    fold::fold,
    total_names::TotalNames,
    words,
};
use crate::rules::{Association, Licence, Program, program::Named};

/// What stands between several words in a cell.
const BETWEEN: [char; 7] = [',', ';', '/', '+', '&', '|', '\n'];

/// Spellings, folded, with what they stand for.
pub(super) struct Lexicon {
    /// With the rank of each header among those of its column.
    pub headers: Vec<(String, Column, usize)>,
    /// Words for users, the plainest first.
    pub users: Vec<String>,
    /// What may join a word for users and a workload's name.
    pub between: Vec<String>,
    /// With the rank of each spelling among those of its workload.
    workloads: Vec<(String, usize, usize)>,
    licences: Vec<(String, Licence)>,
    associations: Vec<(String, Association)>,
    unknown: Vec<String>,
    /// What rows of totals are called.
    pub totals: TotalNames,
}

impl Lexicon {
    pub fn new(program: &Program, aliases: &Aliases) -> Self {
        let mut lexicon = Self {
            headers: Vec::new(),
            users: words::each(|words| words.users).map(fold).collect(),
            between: words::each(|words| words.between).map(fold).collect(),
            workloads: Vec::new(),
            licences: Vec::new(),
            associations: Vec::new(),
            unknown: words::each(|words| words.unknown).map(fold).collect(),
            totals: TotalNames::new(),
        };
        for (column, names) in words::HEADERS {
            for (rank, name) in words::each(names).enumerate() {
                lexicon.headers.push((fold(name), column, rank));
            }
        }
        let workloads = program.workloads.iter().enumerate();
        each_named(workloads, aliases.workloads, &mut |text, position, rank| {
            lexicon.workloads.push((text, position, rank));
        });
        // Also those that do not count under this version: a list tells what is, whatever the rules say of it.
        each_named(Association::all_named(program), aliases.associations, &mut |text, association, _| {
            lexicon.associations.push((text, association));
        });
        for (association, names) in words::ASSOCIATIONS {
            for name in words::each(names) {
                lexicon.associations.push((fold(name), association));
            }
        }
        for (licence, names) in words::LICENCES {
            for name in words::each(names) {
                lexicon.licences.push((fold(name), licence));
            }
        }
        lexicon
    }

    /// The workload that a cell names, maybe with the number of a plan: one digit, for more are a year.
    pub fn workload(&self, text: &str) -> Option<usize> {
        let text = fold(text);
        let (rest, last) = text.split_at(text.trim_end_matches(|last: char| last.is_ascii_digit()).len());
        let numbered = || self.workload_rank(rest).filter(|_| last.len() == 1);
        self.workload_rank(&text).or_else(numbered).map(|(workload, _)| workload)
    }

    /// The workload that a folded text names, and how plainly.
    pub fn workload_rank(&self, text: &str) -> Option<(usize, usize)> {
        let found = self.workloads.iter().find(|(known, _, _)| known == text);
        found.map(|(_, workload, rank)| (*workload, *rank))
    }

    pub fn licence(&self, text: &str) -> Option<Licence> {
        look_up(&self.licences, text)
    }

    /// The association that a text names; of several that it lists, the first that counts.
    pub fn association(&self, text: &str) -> Option<Association> {
        look_up(&self.associations, text).or_else(|| {
            let mut found = None;
            for one in text.split(BETWEEN).filter(|one| !one.trim().is_empty()) {
                let one = look_up(&self.associations, one)?;
                match one {
                    Association::Recognised(_) if !matches!(found, Some(Association::Recognised(_))) => {
                        found = Some(one);
                    }
                    Association::Recognised(_) | Association::Unlisted(_) => _ = found.get_or_insert(one),
                    // They contradict the others, or say nothing beside them.
                    Association::Any | Association::None => return None,
                }
            }
            found
        })
    }

    /// Whether a cell says that nobody knows: a word for that, an error of a spreadsheet, or no letter and no digit.
    pub fn is_unknown(&self, text: &str) -> bool {
        let folded = fold(text);
        let is_error = text
            .strip_prefix('#')
            .is_some_and(|rest| rest.trim_start_matches(['¡', '¿']).starts_with(char::is_alphabetic))
            || text.starts_with("Err:");
        !text.is_empty() && (folded.is_empty() || is_error || text == "\\N" || self.unknown.contains(&folded))
    }

    /// Every spelling with the kind and the position of what it stands for; no two may be the same.
    #[cfg(test)]
    pub fn all(&self) -> Vec<(String, String)> {
        let workloads = self
            .workloads
            .iter()
            .map(|(text, workload, _)| (format!("workload {text}"), workload.to_string()));
        let licences =
            self.licences.iter().map(|(text, found)| (format!("licence {text}"), format!("{found:?}")));
        let associations = self
            .associations
            .iter()
            .map(|(text, found)| (format!("association {text}"), format!("{found:?}")));
        workloads.chain(licences).chain(associations).collect()
    }
}

fn look_up<T: Copy>(list: &[(String, T)], text: &str) -> Option<T> {
    let text = fold(text);
    list.iter().find(|(known, _)| *known == text).map(|(_, found)| *found)
}

/// Hands on every spelling of a list's entries, folded: id, names, others; with what it stands for and its rank.
fn each_named<'a, T: Copy>(
    list: impl Iterator<Item = (T, &'a Named)>,
    also: &[Entry],
    add: &mut dyn FnMut(String, T, usize),
) {
    for (meaning, item) in list {
        let names = std::iter::once(&*item.id).chain(item.name.all());
        let others = also.iter().find(|(id, _)| *id == item.id).map_or("", |(_, others)| others);
        let others = others.split('\n').filter(|other| !other.is_empty());
        for (rank, text) in names.chain(others).enumerate() {
            add(fold(text), meaning, rank);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Lexicon;
    use crate::{csv::CLOUD_PRODUCTIVITY_ALIASES, programs::ALL};

    #[test]
    fn no_spelling_means_two_things() {
        for program in ALL {
            let mut known = BTreeMap::new();
            for (spelling, meaning) in Lexicon::new(program, &CLOUD_PRODUCTIVITY_ALIASES).all() {
                let before = known.insert(spelling.clone(), meaning.clone());
                assert!(before.is_none_or(|before| before == meaning), "{spelling}");
            }
            assert!(known.keys().all(|spelling| !spelling.ends_with(' ')), "a spelling of nothing");
        }
    }
}
