//! Everything a cell may say, ready to be looked up: the program's names and ids, other spellings of
//! them, and the words of `words`.

use super::{columns::Column, spelling::fold, spellings::Spellings, words};
use crate::rules::{
    Association, Licence, Program,
    program::{List, Named},
};

/// Spellings, folded, with what they stand for.
pub(super) struct Lexicon {
    /// With the rank of each header among those of its column.
    pub headers: Vec<(String, Column, usize)>,
    /// Words for users, the plainest first.
    pub users: Vec<String>,
    /// With the rank of each spelling among those of its workload.
    workloads: Vec<(String, usize, usize)>,
    licences: Vec<(String, Licence)>,
    associations: Vec<(String, Association)>,
}

impl Lexicon {
    pub fn new(program: &Program, spellings: &Spellings) -> Self {
        let named = of_list(&program.associations, spellings.associations);
        let named = named.map(|(text, position, _)| (text, Association::Recognised(position)));
        let other = words::ASSOCIATIONS.iter().flat_map(|(association, words)| folded(words, *association));
        let licences = words::LICENCES.iter().flat_map(|(licence, words)| folded(words, *licence));
        let headers = words::HEADERS.iter().flat_map(|(column, words)| {
            folded(words, *column).enumerate().map(|(rank, (text, column))| (text, column, rank))
        });
        Self {
            headers: headers.collect(),
            users: words::each(words::USERS).map(fold).collect(),
            workloads: of_list(&program.workloads, spellings.workloads).collect(),
            licences: licences.collect(),
            associations: named.chain(other).collect(),
        }
    }

    pub fn workload(&self, text: &str) -> Option<usize> {
        self.workload_rank(&fold(text)).map(|(workload, _)| workload)
    }

    /// The workload that a folded text names, and how plainly.
    pub fn workload_rank(&self, text: &str) -> Option<(usize, usize)> {
        let found = self.workloads.iter().find(|(known, _, _)| known == text);
        found.map(|(_, workload, rank)| (*workload, *rank))
    }

    pub fn licence(&self, text: &str) -> Option<Licence> {
        look_up(&self.licences, text)
    }

    pub fn association(&self, text: &str) -> Option<Association> {
        look_up(&self.associations, text)
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

fn folded<T: Copy>(words: &'static str, meaning: T) -> impl Iterator<Item = (String, T)> {
    words::each(words).map(move |word| (fold(word), meaning))
}

/// Every spelling of a list's entries: id, names, others; with position and rank.
fn of_list<'a>(
    list: &'a List<Named>,
    also: &'static [&'static [&'static str]],
) -> impl Iterator<Item = (String, usize, usize)> + 'a {
    list.iter().enumerate().flat_map(move |(position, item)| {
        let names = [&*item.id, &*item.name.en, &*item.name.pt_br];
        let others = also.get(position).copied().unwrap_or_default();
        let all = names.into_iter().chain(others.iter().copied()).enumerate();
        all.map(move |(rank, text)| (fold(text), position, rank))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Lexicon;
    use crate::{csv::CLOUD_PRODUCTIVITY_SPELLINGS, programs::CLOUD_PRODUCTIVITY};

    #[test]
    fn no_spelling_means_two_things() {
        let mut known = BTreeMap::new();
        for (spelling, meaning) in Lexicon::new(&CLOUD_PRODUCTIVITY, &CLOUD_PRODUCTIVITY_SPELLINGS).all() {
            let before = known.insert(spelling.clone(), meaning.clone());
            assert!(before.is_none_or(|before| before == meaning), "{spelling}");
        }
        assert!(known.keys().all(|spelling| !spelling.ends_with(' ')), "a spelling of nothing");
    }
}
