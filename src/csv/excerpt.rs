//! The first rows of a list as they look with one separator or another.
//!
//! It reads a sample into texts, which the import itself never does, and says how much like a table
//! the rows look. Which separator it is, `layout` decides.

use super::record::{Record, Records};

/// How much of a file is looked at, in UTF-8. A shorter sample is taken for the whole file, so take
/// twice as much of one that is decoded.
pub const SAMPLE: usize = 64 * 1024;
/// What can stand between cells, the most usual first.
pub const SEPARATORS: [u8; 4] = *b",;\t|";
/// So many rows tell enough.
const ROWS: usize = 50;

/// The first rows of a list, read with one separator.
pub(super) struct Excerpt {
    pub separator: u8,
    pub rows: Vec<Vec<String>>,
}

impl Excerpt {
    pub fn read(sample: &[u8], separator: u8) -> Self {
        let sample = sample.strip_prefix(b"\xef\xbb\xbf").unwrap_or(sample);
        let mut rows = Vec::new();
        let mut take = |record: Record<'_>| {
            if rows.len() < ROWS && !record.is_blank() && !(rows.is_empty() && record.is_sep_line()) {
                rows.push(record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect());
            }
        };
        let mut records = Records::new(separator);
        records.push(sample, &mut take);
        // The last row of a longer file is cut off somewhere.
        if sample.len() < SAMPLE {
            records.finish(&mut take);
        }
        Self { separator, rows }
    }

    /// The first row; empty without any.
    pub fn first(&self) -> &[String] {
        self.rows.first().map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether it cuts every row into as many cells as the first, and that into more than one.
    pub fn fits(&self) -> bool {
        let cells = self.first().len();
        cells > 1 && self.rows.iter().all(|row| row.len() == cells)
    }

    /// How much like a table it is: the separators of the first row, as far as the others have as
    /// many. A thousandth is enough to tell.
    pub fn regularity(&self) -> usize {
        let cells = self.first().len();
        let alike = self.rows.iter().filter(|row| row.len() == cells).count();
        let share = alike.saturating_mul(1 << 10).checked_div(self.rows.len()).unwrap_or(0);
        cells.saturating_sub(1).saturating_mul(share)
    }
}
