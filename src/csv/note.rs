//! What is to be said of a row that is not wrong: that it was left out, or what was made of a cell.
//!
//! There are no words here either; a note is no problem and keeps nothing from being counted.

/// The kind of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteCode {
    /// The row adds up other rows, and is left out.
    TotalsRow,
    /// The row is called as if it added up others or said their mean or the like, but its figures are no such sums; it counts.
    CountedTotal,
    /// The row is a title above the header, or the header once more, and is left out.
    HeadingRow,
    /// The cell says that nobody knows, and is read so.
    NotKnown,
}

impl NoteCode {
    /// The code as programs see it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TotalsRow => "totals-row",
            Self::CountedTotal => "counted-total",
            Self::HeadingRow => "heading-row",
            Self::NotKnown => "not-known",
        }
    }
}

/// One thing that is to be said of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note<'a> {
    /// The line on which the row begins, the first of the file being 1.
    pub line: u64,
    /// The column, the first being 0; `None` where it concerns the row.
    pub column: Option<usize>,
    /// What stands in that cell, exactly; of a row that is left out or called a total, its name.
    pub value: &'a str,
    /// What kind.
    pub code: NoteCode,
}
