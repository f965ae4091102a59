//! What the cells of a column say that it is, where its header does not.
//!
//! It only suggests: a person agrees before anything is read so. Words that stand for many things, like "yes",
//! suggest nothing.

use super::{cell::cell_text, column::Column, header::Meaning, lexicon::Lexicon, users};
use crate::rules::Association;

/// Whether a cell is what a column holds.
type Test<'a> = &'a dyn Fn(&str) -> bool;

/// Forgets what headers say of columns whose cells are something else: licences that are counted and not named, and
/// addresses below “E-mail”. Other cells that are no figures are problems: users who cannot be read must not pass for none.
pub(super) fn forget_misnamed(meanings: &mut [Option<Meaning>], rows: &[Vec<String>]) {
    for (index, meaning) in meanings.iter_mut().enumerate() {
        let Some(Meaning { column, .. }) = meaning else { continue };
        let values = values(rows, index);
        let is_misnamed = |cell: &&&str| match column {
            Column::Licence => is_number(cell),
            Column::UsersOf(_) => cell.contains('@'),
            _ => false,
        };
        if values.iter().filter(is_misnamed).count().saturating_mul(2) > values.len() {
            *meaning = None;
        }
    }
}

fn values(rows: &[Vec<String>], index: usize) -> Vec<&str> {
    let cells = rows.iter().filter_map(|row| row.get(index)).map(|cell| cell_text(cell));
    cells.filter(|cell| !cell.is_empty()).collect()
}

/// Whether a cell holds a figure.
pub(super) fn is_number(cell: &str) -> bool {
    matches!(users::number(cell), Ok(Some(_)))
}

/// Suggests what columns are that mean nothing yet; says whether it did.
pub(super) fn suggest(columns: &mut [Column], rows: &[Vec<String>], lexicon: &Lexicon) -> bool {
    let mut has_suggested = false;
    let is_wide = columns.iter().any(|column| matches!(column, Column::UsersOf(_)));
    let is_workload = |cell: &str| lexicon.workload(cell).is_some();
    let is_licence = |cell: &str| lexicon.licence(cell).is_some();
    let is_association = |cell: &str| {
        let association = lexicon.association(cell);
        matches!(association, Some(Association::Recognised(_) | Association::Unlisted(_)))
    };
    let is_name = |cell: &str| !is_number(cell) && cell.contains(char::is_alphabetic);
    let tests: [(Column, bool, Test<'_>); 5] = [
        (Column::Workload, !is_wide, &is_workload),
        (Column::Licence, true, &is_licence),
        (Column::Association, true, &is_association),
        (Column::Users, !is_wide, &is_number),
        (Column::Customer, true, &is_name),
    ];
    for (wanted, is_wanted, is_it) in tests {
        // A figure may be anything in a list that names no workload.
        let is_astray = wanted == Column::Users && !columns.contains(&Column::Workload);
        if !is_wanted || is_astray || columns.contains(&wanted) {
            continue;
        }
        let fits = |index: &usize| {
            let values = values(rows, *index);
            let right = values.iter().filter(|cell| is_it(cell)).count();
            columns.get(*index) == Some(&Column::Ignored) && right.saturating_mul(2) > values.len()
        };
        let mut fitting = (0..columns.len()).filter(fits);
        let first = fitting.next();
        // Of two columns of figures, nobody can say which has the users: one may number the rows.
        if wanted == Column::Users && fitting.next().is_some() {
            continue;
        }
        if let Some(column) = first.and_then(|index| columns.get_mut(index)) {
            *column = wanted;
            has_suggested = true;
        }
    }
    has_suggested
}
