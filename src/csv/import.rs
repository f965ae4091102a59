//! Takes a list in pieces of any size, as UTF-8, and hands on each row as soon as it ends.
//!
//! Nothing is kept but the row that is being read, so a file may be as long as it likes. Rows whose
//! cells are all empty are no rows: spreadsheets leave many. Titles above the header and headers that are there again are
//! none either, and are said. Totals that only the rows below tell are found by one reading and left out by the next.

use std::str::from_utf8;

use super::{
    aliases::Aliases,
    later_totals::TotalsLines,
    layout::Layout,
    lexicon::Lexicon,
    note::{Note, NoteCode},
    record::{Record, Records},
    row::Sink,
    validate::Validator,
};
use crate::rules::Program;

/// The mark at the beginning of some UTF-8 files.
const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// A list that is being read.
pub struct Import {
    records: Records,
    rows: Rows,
    /// So many bytes of the mark have been seen; past it, or once it cannot come any more, `None`.
    mark: Option<usize>,
}

/// What an import has to say at the end.
#[derive(Debug)]
pub struct Finished {
    /// How many rows there were, good and bad.
    pub rows: u64,
    /// Rows of totals that were handed on, since only later rows tell them. Whoever has the list should read it again, with
    /// [`Import::without`] them, and forget this reading.
    pub totals: Option<TotalsLines>,
}

/// The header that was read: its cells, and where they end. Without one, it is empty, which no row is.
#[derive(Default)]
struct Header {
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Header {
    /// Whether a record is this one, maybe with the mark of a file that was put below another.
    fn is_again(&self, record: &Record<'_>) -> bool {
        let text = record.text.strip_prefix(&MARK).unwrap_or(record.text);
        let mark = record.text.len().saturating_sub(text.len());
        self.text == text
            && self.ends.iter().map(|end| end.saturating_add(mark)).eq(record.ends.iter().copied())
    }
}

/// What is between records and the sink.
struct Rows {
    validator: Validator,
    /// So many rows of titles are still to come; `None` below them and the header.
    titles: Option<usize>,
    /// Whether a header follows the titles.
    has_header: bool,
    header: Header,
    sep_line_to_come: bool,
    read: u64,
}

impl Import {
    /// Begins to read a list of that layout.
    #[must_use]
    pub fn new(program: &Program, aliases: &Aliases, layout: Layout) -> Self {
        let records = Records::new(layout.separator);
        let has_header = layout.has_header;
        let titles = Some(layout.titles);
        let validator = Validator::new(Lexicon::new(program, aliases), layout);
        let rows = Rows {
            validator,
            titles,
            has_header,
            header: Header::default(),
            sep_line_to_come: true,
            read: 0,
        };
        Self { records, rows, mark: Some(0) }
    }

    /// Leaves out totals that an earlier reading has found.
    #[must_use]
    pub fn without(mut self, totals: TotalsLines) -> Self {
        self.rows.validator.leave_out(totals);
        self
    }

    /// Takes the next bytes.
    pub fn push(&mut self, mut bytes: &[u8], sink: &mut impl Sink) {
        let rows = &mut self.rows;
        while let Some(seen) = self.mark {
            let Some((first, rest)) = bytes.split_first() else { return };
            if MARK.get(seen) == Some(first) {
                bytes = rest;
                self.mark = seen.checked_add(1).filter(|seen| *seen < MARK.len());
            } else {
                self.mark = None;
                self.records
                    .push(MARK.get(..seen).unwrap_or_default(), &mut |record| rows.take(record, sink));
            }
        }
        self.records.push(bytes, &mut |record| rows.take(record, sink));
    }

    /// Says that nothing follows, and hands on the last row.
    pub fn finish(mut self, sink: &mut impl Sink) -> Finished {
        let rows = &mut self.rows;
        let held = self.mark.and_then(|seen| MARK.get(..seen)).unwrap_or_default();
        self.records.push(held, &mut |record| rows.take(record, sink));
        self.records.finish(&mut |record| rows.take(record, sink));
        Finished { rows: self.rows.read, totals: self.rows.validator.finish() }
    }

    /// Rows read so far, good and bad; the header is none.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows.read
    }
}

impl Rows {
    fn take(&mut self, record: Record<'_>, sink: &mut impl Sink) {
        if record.is_blank() {
            return;
        }
        // Only until a row is none: the others are not looked at for it.
        self.sep_line_to_come = self.sep_line_to_come && record.is_sep_line();
        if self.sep_line_to_come {
            return;
        }
        let is_heading = match self.titles {
            Some(0) if self.has_header => {
                self.titles = None;
                self.header = Header { text: record.text.into(), ends: record.ends.into() };
                return;
            }
            // A list that was sorted together with its header has rows above it.
            Some(more @ 1..) => {
                self.titles = more.checked_sub(1);
                !self.validator.counts(&record)
            }
            Some(0) | None => self.header.is_again(&record),
        };
        if is_heading {
            let mut cells = record.cells().filter_map(|cell| from_utf8(cell).ok());
            let value = cells.find(|cell| !cell.trim().is_empty()).unwrap_or_default();
            sink.add_note(Note { line: record.line, column: None, value, code: NoteCode::HeadingRow });
            return;
        }
        self.read = self.read.saturating_add(1);
        self.validator.validate(&record, sink);
    }
}
