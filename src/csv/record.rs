//! Bytes in pieces of any size, turned into records with the line on which each begins.
//!
//! What a quote, a separator and a line end mean is `csv-core`'s business; this module holds the one
//! record that is being read and counts lines. It refuses to grow: of a record longer than
//! [`MAX_BYTES`] only the beginning is kept, so that a quote that never closes cannot fill the memory.

use std::str::from_utf8;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{quotes::Quotes, sep_line, wrapped};

/// The longest record that is read.
pub(super) const MAX_BYTES: usize = 64 * 1024;
/// The most cells that a record can have.
pub(super) const MAX_CELLS: usize = 4 * 1024;
/// Room for so many cells is made at first.
const USUAL_CELLS: usize = 32;

/// How a record ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// As it should; or the file ended.
    Whole,
    /// It is longer than can be read.
    TooLong,
    /// The file ended within quotes.
    WithinQuotes,
    /// Text follows quotes that hold more than a cell.
    BehindQuotes,
}

/// A record: its cells one after another, and where each ends.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    pub line: u64,
    pub last_line: u64,
    pub text: &'a [u8],
    pub ends: &'a [usize],
    pub ending: Ending,
}

impl<'a> Record<'a> {
    /// Its cells. Of a record that was cut off, the last one is what was read of it.
    pub fn cells(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let (text, mut start) = (self.text, 0);
        let last_end = self.ends.last().copied().unwrap_or(0);
        let cut_off = (last_end < text.len()).then_some(text.len());
        self.ends.iter().copied().chain(cut_off).map(move |end| {
            let cell = text.get(start..end).unwrap_or_default();
            start = end;
            cell
        })
    }

    /// Whether there is nothing in any cell but space, or a line that is drawn below a header; and the byte that
    /// once ended files is nothing too.
    pub fn is_blank(&self) -> bool {
        let is_plain = self.text.first().is_some_and(u8::is_ascii_alphanumeric);
        !is_plain
            && self.ending == Ending::Whole
            && from_utf8(self.text).is_ok_and(|text| text.chars().all(is_nothing))
    }

    /// Whether it is the line that tells a spreadsheet which separator follows, like `sep=;`.
    pub fn is_sep_line(&self) -> bool {
        sep_line::is_sep_line(self.text)
    }
}

fn is_nothing(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '\u{200b}'
                | '\u{2060}'
                | '\u{feff}'
                | '-'
                | '_'
                | '='
                | ':'
                | '+'
                | '\u{2013}'
                | '\u{2014}'
                | '\u{2500}'..='\u{257f}'
        )
}

/// Reads records.
pub(super) struct Records {
    separator: u8,
    reader: Reader,
    quotes: Quotes,
    text: Vec<u8>,
    filled: usize,
    ends: Vec<usize>,
    cells: usize,
    too_long: bool,
    /// The line that is being read.
    line: u64,
    /// The line on which the record began, once it has.
    begun: Option<u64>,
    /// Whether the last byte was a CR, of which a LF is the second half.
    after_cr: bool,
}

impl Records {
    pub fn new(separator: u8) -> Self {
        let mut reader = ReaderBuilder::new().delimiter(separator).build();
        // A mark at the beginning is not its business, or it would be one in the middle of a piece too.
        let _blank = reader.read_record(b"\n", &mut [0], &mut [0]);
        Self {
            separator,
            reader,
            quotes: Quotes::new(separator),
            text: vec![0; MAX_BYTES],
            filled: 0,
            ends: vec![0; USUAL_CELLS],
            cells: 0,
            too_long: false,
            line: 1,
            begun: None,
            after_cr: false,
        }
    }

    /// Takes the next bytes, and hands on each record that ends in them.
    pub fn push(&mut self, mut bytes: &[u8], emit: &mut impl FnMut(Record<'_>)) {
        let mut is_first_piece = self.begun.is_none();
        while !bytes.is_empty() {
            let (result, consumed) = self.read(bytes);
            let (piece, rest) = bytes.split_at_checked(consumed).unwrap_or((bytes, &[]));
            let ends = result == ReadRecordResult::Record;
            // Nothing was taken away but separators and the line end: so no quotes, so no line end within.
            let length = self.filled.saturating_add(self.cells);
            let is_plain = ends && is_first_piece;
            if !self.count_lines(piece, is_plain.then_some(length)) {
                self.quotes.watch(piece);
            }
            bytes = rest;
            is_first_piece = ends;
            if ends {
                self.end(Ending::Whole, self.line.saturating_sub(1), emit);
            }
        }
    }

    /// Says that nothing follows, and hands on the record that ends so; if there is none, a blank one.
    pub fn finish(mut self, emit: &mut impl FnMut(Record<'_>)) {
        self.make_room();
        // One more line end closes any record but one within quotes, where it is copied.
        let (_, _, copied, _) = self.reader.read_record(b"\n", &mut [0; 2], &mut [0; 2]);
        let ending = if copied > 0 { Ending::WithinQuotes } else { Ending::Whole };
        if let Some(end) = self.ends.get_mut(self.cells) {
            *end = self.filled;
            self.cells = self.cells.saturating_add(1);
        }
        self.end(ending, self.line, emit);
    }

    fn end(&mut self, ending: Ending, last_line: u64, emit: &mut impl FnMut(Record<'_>)) {
        let ending = match (ending, self.too_long, self.quotes.end()) {
            (Ending::Whole, true, _) => Ending::TooLong,
            (Ending::Whole, false, true) => Ending::BehindQuotes,
            _ => ending,
        };
        let line = self.begun.take().unwrap_or(self.line);
        let text = self.text.get(..self.filled).unwrap_or_default();
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        let is_wrapped = ends.len() == 1 && last_line <= line && ending == Ending::Whole;
        let unwrapped = if is_wrapped { wrapped::row(text, self.separator) } else { None };
        let (text, ends) = unwrapped.as_ref().map_or((text, ends), |(text, ends)| (text, ends));
        emit(Record { line, last_line: last_line.max(line), text, ends, ending });
        (self.filled, self.cells, self.too_long) = (0, 0, false);
    }

    /// Reads on in the record, at most to its end; says how and how many bytes were taken.
    fn read(&mut self, bytes: &[u8]) -> (ReadRecordResult, usize) {
        self.make_room();
        if self.too_long {
            let (result, consumed, _, _) = self.reader.read_record(bytes, &mut [0; 1024], &mut [0; 256]);
            return (result, consumed);
        }
        let text = self.text.get_mut(self.filled..).unwrap_or_default();
        let ends = self.ends.get_mut(self.cells..).unwrap_or_default();
        let (result, consumed, filled, cells) = self.reader.read_record(bytes, text, ends);
        self.filled = self.filled.saturating_add(filled);
        self.cells = self.cells.saturating_add(cells);
        (result, consumed)
    }

    /// Makes room for more cells; where there may be no more of them or of text, the rest is let go.
    fn make_room(&mut self) {
        if self.cells >= self.ends.len() && self.cells < MAX_CELLS {
            self.ends.resize(self.ends.len().saturating_mul(2), 0);
        }
        self.too_long |= self.cells >= self.ends.len() || self.filled >= self.text.len();
    }

    /// Counts the lines that end in `piece`; `plain` is its length without blank lines, when it is a
    /// record without quotes. Says whether it is one.
    fn count_lines(&mut self, mut piece: &[u8], plain: Option<usize>) -> bool {
        if self.begun.is_none() {
            while let Some((b'\n' | b'\r', rest)) = piece.split_first() {
                self.count_line_ends(piece.get(..1).unwrap_or_default());
                piece = rest;
            }
            if piece.is_empty() {
                return true;
            }
            self.begun = Some(self.line);
        }
        let is_plain = plain == Some(piece.len());
        if is_plain {
            self.line = self.line.saturating_add(1);
            self.after_cr = piece.last() == Some(&b'\r');
        } else {
            self.count_line_ends(piece);
        }
        is_plain
    }

    fn count_line_ends(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let is_end = *byte == b'\r' || (*byte == b'\n' && !self.after_cr);
            self.line = self.line.saturating_add(is_end.into());
            self.after_cr = *byte == b'\r';
        }
    }
}
