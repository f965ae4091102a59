//! Which rows are listed: all, those that need somebody's attention, or those of one workload.

use std::collections::BTreeSet;

use crate::{
    input::draft::portfolio::{Portfolio, Row, Standing},
    page::state::Calculator,
    rules::{
        Evaluation,
        duplicates::{Duplicate, comparison_key},
        program::Named,
    },
};

/// Which rows are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// All.
    All,
    /// Those that surely do not count.
    NotCounted,
    /// Those of which not all is known.
    Incomplete,
    /// Those that may have been listed twice, each with the one it repeats.
    Duplicates,
    /// Those of one workload, by its position in the program.
    Workload(usize),
}

/// What stands for each in a choice; workloads have their ids.
pub const ALL: &str = "";
/// See [`ALL`].
pub const NOT_COUNTED: &str = "not-counted";
/// See [`ALL`].
pub const INCOMPLETE: &str = "incomplete";
/// See [`ALL`].
pub const DUPLICATES: &str = "duplicates";

impl Filter {
    /// The filter that a word stands for.
    pub fn of(word: &str) -> Self {
        match word {
            NOT_COUNTED => Self::NotCounted,
            INCOMPLETE => Self::Incomplete,
            DUPLICATES => Self::Duplicates,
            id => Named::position(&Calculator::program().workloads, id).map_or(Self::All, Self::Workload),
        }
    }

    /// The word that stands for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => ALL,
            Self::NotCounted => NOT_COUNTED,
            Self::Incomplete => INCOMPLETE,
            Self::Duplicates => DUPLICATES,
            Self::Workload(position) => {
                Calculator::program().workloads.get(position).map_or(ALL, |workload| &workload.id)
            }
        }
    }

    /// The keys of the rows that match; `None` for all.
    pub fn matching(self, portfolio: &Portfolio, evaluation: &Evaluation) -> Option<Vec<u32>> {
        let name = |row: &Row| {
            let customer = row.deployment.customer.as_deref().unwrap_or_default();
            (row.deployment.workload, comparison_key(customer).collect::<String>())
        };
        let repeats = evaluation.warnings.iter().filter_map(|warning| match warning {
            Duplicate::Deployment(position) if self == Self::Duplicates => {
                portfolio.rows.get(portfolio.row_at(*position)?).map(name)
            }
            _ => None,
        });
        let repeated: BTreeSet<_> = repeats.collect();
        let matching = portfolio.rows.iter().filter(|row| match self {
            Self::All => true,
            Self::NotCounted => matches!(Standing::of(&row.deployment), Standing::Excluded(_)),
            Self::Incomplete => matches!(Standing::of(&row.deployment), Standing::Open(_)),
            Self::Duplicates => repeated.contains(&name(row)),
            Self::Workload(workload) => row.deployment.workload == workload,
        });
        (self != Self::All).then(|| matching.map(|row| row.key).collect())
    }
}
