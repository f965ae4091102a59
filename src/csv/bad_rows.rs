//! The rows that were refused, as a CSV file to be put right and imported again.
//!
//! Where each row stood and what is wrong with it come first, since a row may have more cells than the
//! header, or fewer. Both columns have names that mean nothing to an import, so they need not be taken
//! out again. The words are the caller's.

use super::{problem::CellProblem, row::BadRow, writer::Rows};

/// A file of bad rows that is being written.
pub struct BadRows {
    rows: Rows,
}

impl BadRows {
    /// Begins the file with the separator and the header of the one that was read, and the caller's
    /// words for the columns of the line and of the reasons.
    #[must_use]
    pub fn new(separator: u8, header: &[String], line: &str, reasons: &str) -> Self {
        let mut rows = Rows::new(separator);
        rows.cell(line);
        rows.cell(reasons);
        for cell in header {
            rows.cell(cell);
        }
        rows.end_row();
        Self { rows }
    }

    /// Adds a row; `words` says each of its problems.
    pub fn add(&mut self, row: &BadRow<'_>, words: impl Fn(&CellProblem<'_>) -> String) {
        let reasons: Vec<_> = row.problems.iter().map(words).collect();
        self.rows.cell(&row.line.to_string());
        self.rows.cell(&reasons.join("; "));
        for cell in row.cells {
            self.rows.cell(cell);
        }
        self.rows.end_row();
    }

    /// The file.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.rows.into_bytes()
    }
}
