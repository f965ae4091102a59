//! What a header says that its column is.
//!
//! Headers come in any of the languages, in any order, as people name them. Which of two columns
//! with the same meaning is the one, `layout` decides; here each header is looked at by itself.

use super::{column::Column, fold::fold, lexicon::Lexicon, total_names::TotalName};

/// A header's meaning and how plainly it says it: the lower, the plainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    pub column: Column,
    pub rank: usize,
}

/// A workload's name with words around it is less plain than any name by itself.
const WITH_WORDS: usize = 1 << 16;
/// Fewer letters are a part of many words.
const SHORTEST_PART: usize = 3;

/// The column a header names. Text in brackets is ignored unless it changes which users are meant. Percentages and
/// prices are never user counts.
pub(super) fn meaning(header: &str, lexicon: &Lexicon) -> Option<Meaning> {
    let is_of_users = |column: Column| matches!(column, Column::Users | Column::UsersOf(_));
    let without = || {
        let (rest, added) = apart(header)?;
        let Meaning { column, rank } = stated(&rest, lexicon)?;
        (!is_of_users(column) || added.iter().all(|added| is_harmless(added, lexicon)))
            .then_some(Meaning { column, rank: rank.saturating_add(WITH_WORDS) })
    };
    let is_no_count = header.contains(['%', '％', '€', '$', '£', '¥']);
    stated(header, lexicon).or_else(without).filter(|meaning| !is_no_count || !is_of_users(meaning.column))
}

/// A header without what stands in brackets of any kind, and that; `None` when it has none.
fn apart(header: &str) -> Option<(String, Vec<String>)> {
    let mut depth = 0_usize;
    let (mut rest, mut added) = (String::with_capacity(header.len()), Vec::<String>::new());
    for character in header.chars() {
        match character {
            '(' | '[' | '（' | '［' | '【' | '〔' => {
                depth = depth.saturating_add(1);
                added.push(String::new());
            }
            ')' | ']' | '）' | '］' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth == 0 => rest.push(character),
            _ => added.iter_mut().last()?.push(character),
        }
    }
    (rest.len() < header.len()).then_some((rest, added))
}

/// Whether users are the same with these words beside them: a date, a total, or a part of what users are called anyway,
/// such as “active”.
fn is_harmless(added: &str, lexicon: &Lexicon) -> bool {
    let is_of_date = |character: char| {
        character.is_numeric()
            || character.is_whitespace()
            || matches!(character, '#' | '.' | ',' | '-' | '/')
    };
    let word = fold(added);
    let is_part = |users: &String| users.starts_with(&word) || users.ends_with(&word);
    // A thousand is a unit, not a date.
    (added.chars().all(is_of_date) && !added.contains("000"))
        || (word.len() >= SHORTEST_PART && lexicon.users.iter().any(is_part))
        || lexicon.totals.find(added, "") == Some(TotalName::Word)
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

/// A workload and a users word, in either order, with an optional joining word: "active users of …".
fn users_of(header: &str, lexicon: &Lexicon) -> Option<Meaning> {
    for (more, word) in lexicon.users.iter().enumerate() {
        for rest in [header.strip_prefix(word.as_str()), header.strip_suffix(word.as_str())] {
            let Some(rest) = rest else { continue };
            let links = lexicon.between.iter().map(String::as_str);
            let linked = links.flat_map(|link| [rest.strip_prefix(link), rest.strip_suffix(link)]);
            for name in linked.flatten().chain([rest]) {
                if let Some((workload, rank)) = lexicon.workload_rank(name) {
                    let rank = rank.saturating_add(more).saturating_add(WITH_WORDS);
                    return Some(Meaning { column: Column::UsersOf(workload), rank });
                }
            }
        }
    }
    None
}
