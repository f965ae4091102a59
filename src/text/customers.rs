//! Rows of the list of customers in words: how they are called, whether they count, and if not why.

use super::{Locale, one_line, reasons, workload};
use crate::{
    input::draft::{
        conversion::Merge,
        portfolio::{Portfolio, Row, Standing},
    },
    input::typed_number::NumberProblem,
    programs,
};

/// Whose users stand at `position` of the evidence: a customer's, a row's without a name, or those of rows
/// that are not shown.
pub fn customer(locale: Locale, portfolio: &Portfolio, position: usize) -> String {
    let text = locale.text();
    if let Some(group) = portfolio.group_at(position) {
        return text.recover_rows(group.rows, &locale.number(group.rows));
    }
    row(locale, portfolio, portfolio.row_at(position).unwrap_or(position))
}

/// The customer of the row at `place`, or its number.
pub fn row(locale: Locale, portfolio: &Portfolio, place: usize) -> String {
    let row = portfolio.rows.get(place);
    let name = row.and_then(|row| row.deployment.customer.as_deref()).map(one_line);
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| locale.text().customers_row(&locale.number(place.saturating_add(1) as u64)))
}

/// How the row at `place` is told apart from all others: its number, its customer and its workload.
pub fn this_row(locale: Locale, row: &Row, place: usize) -> String {
    let number = locale.text().customers_this_row(&locale.number(place.saturating_add(1) as u64));
    let customer = one_line(row.deployment.customer.as_deref().unwrap_or_default());
    let parts = [&number, &*customer, workload(locale, &row.deployment)];
    locale.list(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>())
}

/// Whether a row counts, and if not why.
pub fn standing(locale: Locale, row: &Row) -> String {
    let text = locale.text();
    if let Some(problem) = row.problem {
        return unread(locale, problem, &row.typed);
    }
    match Standing::of(&row.deployment) {
        Standing::Counts(users) => text.customers_counts(&locale.number(users)),
        Standing::Excluded(excluded) => text.customers_excluded(&reasons(locale, excluded)),
        Standing::Open(_) => text.customers_open(&missing(locale, row)),
    }
}

/// Why a figure cannot be read, as short as a cell: a list has a line for each row.
fn unread(locale: Locale, problem: NumberProblem, typed: &str) -> String {
    /// So much of it is said.
    const MAX: usize = 12;
    let text = locale.text();
    let typed = one_line(typed);
    let mut shown: String = typed.chars().take(MAX).collect();
    if shown.len() < typed.len() {
        shown.push('…');
    }
    match problem {
        NumberProblem::NotANumber => text.customers_not_a_number(&shown),
        NumberProblem::NotWhole => text.customers_not_whole(&shown),
        NumberProblem::Negative => text.customers_negative(&shown),
        NumberProblem::TooLarge => text.customers_too_large(&shown),
        NumberProblem::Several => text.customers_several(&shown),
    }
}

/// What is not known of a row.
fn missing(locale: Locale, row: &Row) -> String {
    let text = locale.text();
    let deployment = &row.deployment;
    let parts = [
        (!row.is_placed(), text.customers_missing_workload()),
        (deployment.active_users.is_none(), text.customers_missing_users()),
        (deployment.licence.is_none(), text.customers_missing_licence()),
        (deployment.association.is_none(), text.customers_missing_association()),
    ];
    let missing: Vec<_> =
        parts.into_iter().filter_map(|(is_missing, name)| is_missing.then_some(name)).collect();
    locale.list_and(&missing)
}

/// What merging a list into totals would do, sentence by sentence.
pub fn merge(locale: Locale, merge: &Merge) -> Vec<String> {
    let text = locale.text();
    let totals = programs::in_use().workloads.iter().zip(&merge.totals);
    let mut sentences: Vec<_> = totals
        .filter_map(|(workload, total)| {
            Some(text.merge_total(&locale.number((*total)?), locale.of(&workload.name)))
        })
        .collect();
    sentences.push(text.merge_names().into());
    if merge.excluded > 0 {
        sentences.push(text.merge_excluded(merge.excluded, &locale.number(merge.excluded)));
    }
    if merge.open > 0 {
        sentences.push(text.merge_open(merge.open, &locale.number(merge.open)));
    }
    sentences
}
