//! Writes rows as CSV: RFC 4180 but for the separator, which is the one that spreadsheets expect.
//!
//! Every cell is guarded, whoever wrote it, so that no list that leaves here can run as a formula.

use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};

use super::cell::guarded;

/// Rows that are being written.
pub(super) struct Rows {
    writer: Writer,
    bytes: Vec<u8>,
    is_first_cell: bool,
}

/// Room that is made at a time; every step of the writer fits.
const ROOM: usize = 256;

impl Rows {
    /// Begins a file, with the mark by which spreadsheets know UTF-8.
    pub fn new(separator: u8) -> Self {
        let writer = WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).build();
        Self { writer, bytes: b"\xef\xbb\xbf".to_vec(), is_first_cell: true }
    }

    pub fn cell(&mut self, text: &str) {
        if !std::mem::take(&mut self.is_first_cell) {
            self.write(|writer, to| {
                let (result, written) = writer.delimiter(to);
                (result, 0, written)
            });
        }
        let text = guarded(text);
        let mut rest = text.as_bytes();
        // Also an empty cell is one, which alone in its row needs quotes.
        loop {
            let (result, taken) = self.step(|writer, to| writer.field(rest, to));
            rest = rest.get(taken..).unwrap_or_default();
            if result == WriteResult::InputEmpty {
                break;
            }
        }
    }

    pub fn end_row(&mut self) {
        self.write(|writer, to| {
            let (result, written) = writer.terminator(to);
            (result, 0, written)
        });
        self.is_first_cell = true;
    }

    pub fn into_bytes(mut self) -> Vec<u8> {
        self.write(|writer, to| {
            let (result, written) = writer.finish(to);
            (result, 0, written)
        });
        self.bytes
    }

    fn write(&mut self, step: impl Fn(&mut Writer, &mut [u8]) -> (WriteResult, usize, usize)) {
        while self.step(&step).0 == WriteResult::OutputFull {}
    }

    /// Lets the writer take one step into new room; says how it went and what it has taken.
    fn step(
        &mut self,
        step: impl FnOnce(&mut Writer, &mut [u8]) -> (WriteResult, usize, usize),
    ) -> (WriteResult, usize) {
        let length = self.bytes.len();
        self.bytes.resize(length.saturating_add(ROOM), 0);
        let room = self.bytes.get_mut(length..).unwrap_or_default();
        let (result, taken, written) = step(&mut self.writer, room);
        self.bytes.truncate(length.saturating_add(written));
        (result, taken)
    }
}
