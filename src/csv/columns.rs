//! What a column means, and how its header says so.
//!
//! Headers come in English or Portuguese, in any order, as people name them. Which of two columns
//! with the same meaning is the one, `layout` decides; here each header is looked at by itself.

use super::{lexicon::Lexicon, spelling::fold, words};
use crate::rules::{Program, program::Named};

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The customer's name.
    Customer,
    /// The workload, in a list with a row for each customer and workload.
    Workload,
    /// Active users of the row's workload.
    Users,
    /// The licence of those users.
    Licence,
    /// The partner's association with the customer.
    Association,
    /// Active users of one workload, in a list with a column for each: its position in the program.
    UsersOf(usize),
    /// Nothing that is read.
    Ignored,
}

impl Column {
    /// The word for a column: the field of a deployment that it fills, or the workload whose users it holds.
    /// Empty for nothing.
    #[must_use]
    pub fn word(self, program: &Program) -> &str {
        match self {
            Self::Customer => "customer",
            Self::Workload => "workload",
            Self::Users => "activeUsers",
            Self::Licence => "licence",
            Self::Association => "association",
            Self::UsersOf(workload) => program.workloads.get(workload).map_or("", |workload| &workload.id),
            Self::Ignored => "",
        }
    }

    /// The column that a word stands for; `None` for one that is not known.
    #[must_use]
    pub fn of_word(program: &Program, word: &str) -> Option<Self> {
        let fields = [Self::Customer, Self::Workload, Self::Users, Self::Licence, Self::Association];
        let field = fields.into_iter().find(|column| column.word(program) == word);
        field.or_else(|| Named::position(&program.workloads, word).map(Self::UsersOf))
    }
}

/// A header's meaning and how plainly it says it: the lower, the plainer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    pub column: Column,
    pub rank: usize,
}

/// A workload's name with words around it is less plain than any name by itself.
const WITH_WORDS: usize = 1 << 8;

/// What `header` says that its column is, if it says anything that is known.
pub(super) fn meaning(header: &str, lexicon: &Lexicon) -> Option<Meaning> {
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
            let linked = words::each(words::BETWEEN).filter_map(|link| rest.strip_prefix(link));
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
