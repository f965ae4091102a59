//! The words of lists, in the languages people keep them in: what headers and cells may say, and
//! what an exported list says.
//!
//! They are `[csv]` of each file of `locales/`. Case, accents, punctuation and plurals do not matter; `fold` says
//! how. Names of workloads and associations are not here but in the program. Of the words for one thing the plainer
//! stands first: where two columns could be the same thing, the plainer one is it.

use super::{column::Column, encoding::Encoding};
use crate::{
    languages::Locale,
    rules::{Association, Licence},
};

/// The words of one language.
pub(super) struct Words {
    /// What spreadsheets in that language take for a separator.
    pub separator: u8,
    /// What they save lists in, where they do not save them in Unicode.
    pub encoding: Encoding,
    pub customer: Each,
    pub workload: Each,
    pub users: Each,
    pub licence: Each,
    pub association: Each,
    /// What may stand between a word for users and a workload's name.
    pub between: Each,
    pub paid: Each,
    pub trial: Each,
    pub any: Each,
    pub none: Each,
    /// What a row is called that adds up others.
    pub total: Each,
    /// What a row is called that says something else of all others, such as their mean or a target.
    pub aggregate: Each,
    /// What stands in a cell of which nobody knows what belongs there.
    pub unknown: Each,
}

/// The words for one thing, one in a line; the first is what an exported list says. A list of texts would weigh twice as much.
#[derive(Clone, Copy)]
pub(super) struct Each(&'static str);

impl Each {
    fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split('\n')
    }
}

/// One thing among those that a language has words for.
pub(super) type Kind = fn(&'static Words) -> Each;

include!(concat!(env!("OUT_DIR"), "/list_words.rs"));

/// The words of `language`.
pub(super) fn of(language: Locale) -> &'static Words {
    let [first, ..] = &WORDS;
    WORDS.iter().zip(Locale::ALL).find(|(_, one)| *one == language).map_or(first, |(words, _)| words)
}

/// What an exported list says.
pub(super) fn first(words: Each) -> &'static str {
    words.iter().next().unwrap_or_default()
}

/// The words for one thing in every language, the plainest first: that of no language is plainer than another's.
pub(super) fn each(words: Kind) -> impl Iterator<Item = &'static str> {
    let longest = WORDS.iter().map(|language| words(language).iter().count()).max().unwrap_or_default();
    (0..longest)
        .flat_map(move |place| WORDS.iter().filter_map(move |language| words(language).iter().nth(place)))
}

/// Headers by what they mean.
pub(super) const HEADERS: [(Column, Kind); 5] = [
    (Column::Customer, |words| words.customer),
    (Column::Workload, |words| words.workload),
    (Column::Users, |words| words.users),
    (Column::Licence, |words| words.licence),
    (Column::Association, |words| words.association),
];

/// What cells say of licences.
pub(super) const LICENCES: [(Licence, Kind); 2] =
    [(Licence::Paid, |words| words.paid), (Licence::Trial, |words| words.trial)];

/// What cells say of associations that the program does not name.
pub(super) const ASSOCIATIONS: [(Association, Kind); 2] =
    [(Association::Any, |words| words.any), (Association::None, |words| words.none)];
