//! The cells of a row by their place, however they are kept.

use std::borrow::Cow;

use super::{column::Column, users};

/// The cells of a row by their place.
pub(super) trait Row<'c> {
    fn cell(&self, index: usize) -> Option<&'c str>;
    fn count(&self) -> usize;

    /// All of them.
    fn each(&self) -> impl Iterator<Item = &'c str> {
        (0..self.count()).filter_map(|index| self.cell(index))
    }
}

/// Cells one after another in a text, and where each ends.
pub(super) struct Cells<'a> {
    pub text: &'a str,
    pub ends: &'a [usize],
}

impl<'a> Row<'a> for Cells<'a> {
    fn cell(&self, index: usize) -> Option<&'a str> {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(index)?)
    }

    fn count(&self) -> usize {
        self.ends.len()
    }
}

impl<'c> Row<'c> for &'c [Cow<'_, str>] {
    fn cell(&self, index: usize) -> Option<&'c str> {
        self.get(index).map(|cell| &**cell)
    }

    fn count(&self) -> usize {
        self.len()
    }
}

/// Whether the first line of `cell`, which begins the columns from `index` on, is the rest of a row by itself: a quote
/// has opened there that belongs nowhere, and has swallowed rows up to another one.
pub(super) fn holds_row(cell: &str, columns: &[Column], index: usize, separator: u8) -> bool {
    // Nearly every cell is in one line, and bytes are looked at in a fraction of the time.
    let Some(end) = cell.bytes().position(|byte| matches!(byte, b'\r' | b'\n')) else { return false };
    let first = cell.get(..end).unwrap_or_default();
    let cells: Vec<_> = first.split(char::from(separator)).collect();
    let columns = columns.get(index..).unwrap_or_default();
    let is_figure = |(column, cell): (&Column, &&str)| {
        matches!(column, Column::Users | Column::UsersOf(_)) && matches!(users::number(cell), Ok(Some(_)))
    };
    cells.len() == columns.len() && columns.iter().zip(&cells).any(is_figure)
}
