//! A row that stands in quotes as a whole.
//!
//! So a spreadsheet saves a list that it has in a single column, each row in one cell. A cell alone in its row can hold a separator
//! only in quotes, and says nothing as a cell. It refuses rows in several lines: there, a quote may have swallowed rows. It refuses
//! prose, which has spaces behind its commas.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// The row within a cell that is alone in its row: its text, and where its cells end. `None` where it is no row.
pub(super) fn row(cell: &[u8], separator: u8) -> Option<(Vec<u8>, Vec<usize>)> {
    if !cell.contains(&separator) {
        return None;
    }
    let line = [cell, b"\n"].concat();
    let (mut text, mut ends) = (vec![0; line.len()], vec![0; line.len()]);
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let (result, _, length, cells) = reader.read_record(&line, &mut text, &mut ends);
    text.truncate(length);
    ends.truncate(cells);
    let is_prose = ends.iter().any(|end| text.get(*end) == Some(&b' '));
    (result == ReadRecordResult::Record && !is_prose).then_some((text, ends))
}
