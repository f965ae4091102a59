//! Writes rows as CSV: RFC 4180 but for the separator, which is the one that spreadsheets expect.
//!
//! Every cell is guarded, whoever wrote it, so that no list that leaves here can run as a formula. The writer of `csv-core`
//! would bring the standard library's reading of floating-point numbers along, which weighs 12 KB.

use super::cell::guarded;

/// Rows that are being written.
pub(super) struct Rows {
    separator: u8,
    bytes: Vec<u8>,
    /// Where the row that is being written begins.
    row: usize,
    has_cells: bool,
}

impl Rows {
    /// Begins a file, with the mark by which spreadsheets know UTF-8.
    pub fn new(separator: u8) -> Self {
        let bytes = b"\xef\xbb\xbf".to_vec();
        Self { separator, row: bytes.len(), bytes, has_cells: false }
    }

    pub fn cell(&mut self, text: &str) {
        if std::mem::replace(&mut self.has_cells, true) {
            self.bytes.push(self.separator);
        }
        let text = guarded(text);
        let separates = |byte: u8| byte == self.separator || matches!(byte, b'"' | b'\r' | b'\n');
        if !text.bytes().any(separates) {
            self.bytes.extend(text.bytes());
            return;
        }
        self.bytes.push(b'"');
        for byte in text.bytes() {
            self.bytes.push(byte);
            if byte == b'"' {
                self.bytes.push(byte);
            }
        }
        self.bytes.push(b'"');
    }

    pub fn end_row(&mut self) {
        // An empty cell that is alone in its row would be a row of none.
        if self.has_cells && self.bytes.len() == self.row {
            self.bytes.extend(b"\"\"");
        }
        self.bytes.extend(b"\r\n");
        self.row = self.bytes.len();
        self.has_cells = false;
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}
