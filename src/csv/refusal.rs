//! A bad row as it is handed on: its cells, and everything that is wrong with it, from the left.
//!
//! What is wrong with cells that could be read, the validator says. A damaged cell is told as damaged and as nothing else.

use std::{borrow::Cow, str::from_utf8};

use super::{
    problem::{CellProblem, Code},
    record::{Ending, Record},
    row::{BadRow, Sink},
};

/// Takes what is wrong: the column and how.
pub(super) type Noting<'a> = &'a mut dyn FnMut(Option<usize>, Code);

/// Hands `record` on as a bad row; `read` says what is wrong with its cells.
pub(super) fn refuse(
    record: &Record<'_>,
    sink: &mut impl Sink,
    read: impl FnOnce(&[Cow<'_, str>], Noting<'_>),
) {
    let cells: Vec<_> = record.cells().map(String::from_utf8_lossy).collect();
    let mut found = Vec::new();
    match record.ending {
        Ending::TooLong => found.push((None, Code::RowTooLong)),
        Ending::WithinQuotes => found.push((None, Code::UnclosedQuote)),
        Ending::BehindQuotes => found.push((None, Code::StrayQuote)),
        Ending::Whole => {
            for (column, slice) in record.cells().enumerate() {
                if from_utf8(slice).is_err() {
                    found.push((Some(column), Code::NotText));
                }
            }
            read(&cells, &mut |column, code| {
                // From the left; what concerns no cell comes last, and of a damaged cell nothing else
                // is said.
                let key = |column: Option<usize>| column.unwrap_or(usize::MAX);
                let is_damaged = found.contains(&(column, Code::NotText));
                let place = found.partition_point(|(before, _)| key(*before) <= key(column));
                if !is_damaged {
                    found.insert(place, (column, code));
                }
            });
        }
    }
    let value = |column: Option<usize>| column.and_then(|column| cells.get(column)).map_or("", |cell| cell);
    let problems: Vec<_> =
        found.into_iter().map(|(column, code)| CellProblem { column, code, value: value(column) }).collect();
    sink.add_bad_row(BadRow {
        line: record.line,
        last_line: record.last_line,
        cells: &cells,
        problems: &problems,
    });
}
