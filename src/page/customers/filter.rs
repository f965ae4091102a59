//! Which rows are listed: all, those that need somebody's attention, or those of one workload.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Customers, reveal};
use crate::{
    exchange::draft::portfolio::{Portfolio, Row, Standing},
    page::{
        calculator::Calculator,
        element::{El, each, el},
    },
    rules::{Evaluation, duplicates::Duplicate, program::Named},
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

const ALL: &str = "";
const NOT_COUNTED: &str = "not-counted";
const INCOMPLETE: &str = "incomplete";
const DUPLICATES: &str = "duplicates";

impl Filter {
    fn of(word: &str) -> Self {
        match word {
            NOT_COUNTED => Self::NotCounted,
            INCOMPLETE => Self::Incomplete,
            DUPLICATES => Self::Duplicates,
            id => Named::position(&Calculator::program().workloads, id).map_or(Self::All, Self::Workload),
        }
    }

    fn word(self) -> &'static str {
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
    fn matching(self, portfolio: &Portfolio, evaluation: &Evaluation) -> Option<Vec<u32>> {
        let name = |row: &Row| {
            let customer = row.deployment.customer.as_deref().unwrap_or_default();
            (row.deployment.workload, customer.trim().to_lowercase())
        };
        let repeats = evaluation.warnings.iter().filter_map(|warning| match warning {
            Duplicate::Deployment(place) if self == Self::Duplicates => portfolio.rows.get(*place).map(name),
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

/// The choice of what is listed.
pub fn choice(customers: Customers) -> El {
    let Customers { calculator, listing, locale } = customers;
    let text = locale.text();
    let option = |word: &str, label: &str| el("option").attr("value", word).child(label);
    let workloads = Calculator::program().workloads.iter();
    let workloads = workloads.map(|workload| option(&workload.id, locale.of(&workload.name)));
    let select = el("select")
        .live_value(move || listing.with(|listing| listing.filter.word().to_owned()))
        .on("change", move |event| {
            let filter = Filter::of(&event_target_value(&event));
            let matching = calculator.draft.with_untracked(|draft| {
                let portfolio = draft.customers.as_ref()?;
                calculator.evaluation.with_untracked(|evaluation| filter.matching(portfolio, evaluation))
            });
            listing.update(|listing| {
                listing.start_over();
                listing.filter = filter;
                listing.matching = matching;
            });
            reveal::top();
        })
        .child(option(ALL, text.customers_filter_all()))
        .child(option(NOT_COUNTED, text.customers_filter_not_counted()))
        .child(option(INCOMPLETE, text.customers_filter_incomplete()))
        .child(option(DUPLICATES, text.customers_filter_duplicates()))
        .child(each(workloads));
    el("label").class("tool").child(el("span").child(text.customers_filter())).child(select)
}
