//! What can be wrong with a row: a code for programs, a cell for people.
//!
//! There are no words here; whoever shows a problem has them in its own language.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// The kind of a problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$doc])* $name,)+ }

        impl Code {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as programs see it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

codes! {
    /// The columns of the file cannot be made out.
    UnknownColumns = "unknown-columns",
    /// The file is something else than a list.
    NotAList = "not-a-list",
    /// None of the program's workloads.
    UnknownWorkload = "unknown-workload",
    /// No workload where there must be one.
    MissingWorkload = "missing-workload",
    /// Users that are no number, or one that can be read in two ways.
    NotANumber = "not-a-number",
    /// Users with a fraction.
    NotAWholeNumber = "not-a-whole-number",
    /// Users below nothing, or more than can be counted exactly.
    OutOfRange = "out-of-range",
    /// With these users, all together are more than can be counted exactly.
    TotalOutOfRange = "total-out-of-range",
    /// Neither of the licences.
    UnknownLicence = "unknown-licence",
    /// None of the program's associations, nor any, nor none.
    UnknownAssociation = "unknown-association",
    /// More cells than there are columns.
    TooManyCells = "too-many-cells",
    /// A cell that means something is not there.
    TooFewCells = "too-few-cells",
    /// Bytes that are no text in the encoding of the file.
    NotText = "not-text",
    /// Longer than any row of such a list.
    RowTooLong = "row-too-long",
    /// A quote opens here and never closes.
    UnclosedQuote = "unclosed-quote",
    /// Text follows a closing quote, or quotes hold a whole row: one is missing or too many.
    StrayQuote = "stray-quote",
}

/// One thing that is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem<'a> {
    /// The column, the first being 0; `None` where it concerns the row or a cell that is not there.
    pub column: Option<usize>,
    /// What kind.
    pub code: Code,
    /// What stands in that cell, exactly; empty without a column.
    pub value: &'a str,
}
