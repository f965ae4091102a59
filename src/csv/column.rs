//! What the cells of a column are, and the word for that in options and messages.
//!
//! It refuses to know how people name columns: those are `words`, and `header` looks them up.

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

/// Ignores all columns of a kind but the first, columns of single workloads beside a workload column, and a column of
/// users without one.
pub(super) fn only_first(columns: &mut [Column]) {
    let is_long = columns.contains(&Column::Workload);
    let is_astray = |column: Column| match column {
        Column::UsersOf(_) => is_long,
        Column::Users => !is_long,
        _ => false,
    };
    for index in 0..columns.len() {
        let Some((here, before)) = columns.get_mut(..=index).and_then(<[_]>::split_last_mut) else { break };
        if before.contains(here) || is_astray(*here) {
            *here = Column::Ignored;
        }
    }
}
