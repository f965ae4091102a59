//! Rows that stand within a cell, because a quote opens there that belongs nowhere.
//!
//! Such a quote takes in all rows up to the next one, in whatever column, and the file looks well. A line of the cell is a
//! row if a workload or a figure stands where its columns have one. Prose has spaces behind its commas, as some lists have; a
//! line with such cells must be a whole row, with two of them.

use super::{column::Column, lexicon::Lexicon, users};

/// What makes a line a row of a list.
#[derive(Clone, Copy)]
pub(super) struct RowPattern<'a> {
    pub columns: &'a [Column],
    pub separator: u8,
    pub lexicon: &'a Lexicon,
}

impl RowPattern<'_> {
    /// Whether a line of `cell`, which stands in the column `index`, is a row or the rest of one.
    pub fn is_in(self, cell: &str, index: usize) -> bool {
        let mut lines = cell.split(['\r', '\n']);
        let first = lines.next().unwrap_or_default();
        let behind = self.columns.get(index..).unwrap_or_default();
        first.len() < cell.len()
            && (self.is_row(first, behind) || lines.any(|line| self.is_row(line, self.columns)))
    }

    fn is_row(self, line: &str, columns: &[Column]) -> bool {
        let cells = line.split(char::from(self.separator));
        let is_in_place = |(column, cell): &(&Column, &str)| match column {
            Column::Workload => self.lexicon.workload(cell).is_some(),
            Column::Users | Column::UsersOf(_) => matches!(users::number(cell.trim()), Ok(Some(_))),
            _ => false,
        };
        let count = cells.clone().count();
        let in_place = columns.iter().zip(cells).filter(is_in_place);
        let is_prose = |(_, cell): &(&Column, &str)| cell.starts_with(' ');
        ((2..=columns.len()).contains(&count) && in_place.clone().any(|cell| !is_prose(&cell)))
            || (count == columns.len() && in_place.count() > 1)
    }
}
