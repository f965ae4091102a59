//! What a header says that its column is.
//!
//! Headers come in any of the languages, in any order, as people name them. Which of two columns
//! with the same meaning is the one, `layout` decides; here each header is looked at by itself.

use super::{column::Column, lexicon::Lexicon, spelling::fold, words};

/// A header's meaning and how plainly it says it: the lower, the plainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    pub column: Column,
    pub rank: usize,
}

/// A workload's name with words around it is less plain than any name by itself.
const WITH_WORDS: usize = 1 << 16;

/// What `header` says that its column is, if it says anything that is known; what it adds in brackets may be left out.
pub(super) fn meaning(header: &str, lexicon: &Lexicon) -> Option<Meaning> {
    let without = || header.split_once(['(', '[']).and_then(|(before, _)| stated(before, lexicon));
    stated(header, lexicon).or_else(|| {
        without().map(|Meaning { column, rank }| Meaning { column, rank: rank.saturating_add(WITH_WORDS) })
    })
}

fn stated(header: &str, lexicon: &Lexicon) -> Option<Meaning> {
    let header = fold(header);
    if header.is_empty() {
        return None;
    }
    if let Some((_, column, rank)) = lexicon.headers.iter().find(|(known, _, _)| *known == header) {
        return Some(Meaning { column: *column, rank: *rank });
    }
    if let Some((workload, rank)) = lexicon.workload_rank(&header) {
        return Some(Meaning { column: Column::UsersOf(workload), rank });
    }
    users_of(&header, lexicon)
}

/// A workload's name before or after a word for users, like "active users of …".
fn users_of(header: &str, lexicon: &Lexicon) -> Option<Meaning> {
    for (more, word) in lexicon.users.iter().enumerate() {
        for rest in [header.strip_prefix(word.as_str()), header.strip_suffix(word.as_str())] {
            let Some(rest) = rest else { continue };
            let linked = words::each(|words| words.between).filter_map(|link| rest.strip_prefix(link));
            for name in linked.chain([rest]) {
                if let Some((workload, rank)) = lexicon.workload_rank(name) {
                    let rank = rank.saturating_add(more).saturating_add(WITH_WORDS);
                    return Some(Meaning { column: Column::UsersOf(workload), rank });
                }
            }
        }
    }
    None
}
