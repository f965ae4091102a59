//! What is wrong with a value, where, and why: the contract's `{ path, code, message }`.

use std::fmt;

use crate::rules::program_faults::FaultKind;

/// Where a value stands within what was handed over, like `deployments[3].activeUsers`.
///
/// It borrows its way back to the root, so that a path costs nothing until a problem needs it.
#[derive(Clone, Copy, Debug)]
pub enum Path<'a> {
    /// The whole, written as nothing.
    Whole,
    /// A field.
    Field(&'a Path<'a>, &'a str),
    /// An item of a list.
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The path of the field `name` below this one.
    #[must_use]
    pub const fn field<'a>(&'a self, name: &'a str) -> Path<'a> {
        Path::Field(self, name)
    }

    /// The path of the item at `index` below this one.
    #[must_use]
    pub const fn item(&self, index: usize) -> Path<'_> {
        Path::Item(self, index)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Field(Self::Whole, name) => to.write_str(name),
            Self::Field(parent, name) => write!(to, "{parent}.{name}"),
            Self::Item(parent, index) => write!(to, "{parent}[{index}]"),
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// The kind of a problem, as programs see it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $name,)+ }

        impl Code {
            /// The code in the contract's spelling.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

codes! {
    /// Not of the type it must be, or not readable at all.
    WrongType = "wrong-type",
    /// A field that means nothing here.
    UnknownField = "unknown-field",
    /// A field that must be given.
    MissingField = "missing-field",
    /// Neither of the markets.
    UnknownMarket = "unknown-market",
    /// None of the program's workloads.
    UnknownWorkload = "unknown-workload",
    /// Neither of the licences.
    UnknownLicence = "unknown-licence",
    /// None of the program's associations, nor `any`, nor `none`.
    UnknownAssociation = "unknown-association",
    /// None of the program's exams.
    UnknownExam = "unknown-exam",
    /// None of the program's certifications.
    UnknownCertification = "unknown-certification",
    /// Neither way of reading.
    UnknownReading = "unknown-reading",
    /// A fraction, or not a number at all.
    NotAWholeNumber = "not-a-whole-number",
    /// A number or a length beyond what can be.
    OutOfRange = "out-of-range",
    /// All users together are beyond what JavaScript counts exactly.
    TotalOutOfRange = "total-out-of-range",
    /// What no column of a list can be (lists only).
    UnknownColumn = "unknown-column",
    /// What separates no cells of a list (lists only).
    UnknownSeparator = "unknown-separator",
    /// Neither of what can become of rows of totals.
    UnknownTotals = "unknown-totals",
    /// An encoding that the engine does not know (lists only).
    UnknownEncoding = "unknown-encoding",
    /// A word that means nothing here (evaluations only).
    UnknownWord = "unknown-word",
    /// A language in which nothing is written (summaries only).
    UnknownLocale = "unknown-locale",
    /// A tier's name that is none (programs and evaluations only).
    UnknownTier = "unknown-tier",
    /// A link that is not `https` (programs only).
    InvalidLink = "invalid-link",
    /// An id that its list already has (programs only).
    DuplicateId = "duplicate-id",
    /// A clause that is referred to and not there (programs only).
    UnknownClause = "unknown-clause",
    /// A version of the program that is not shipped.
    UnknownVersion = "unknown-version",
    /// Bytes that are no JSON (documents only).
    NotJson = "not-json",
    /// Another program, or another version of it (documents only).
    UnknownProgram = "unknown-program",
}

impl From<FaultKind> for Code {
    fn from(kind: FaultKind) -> Self {
        match kind {
            FaultKind::OutOfRange => Self::OutOfRange,
            FaultKind::InvalidLink => Self::InvalidLink,
            FaultKind::DuplicateId => Self::DuplicateId,
            FaultKind::UnknownClause => Self::UnknownClause,
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as [`Path`] writes it.
    pub path: String,
    /// What kind.
    pub code: Code,
    /// What is wrong, in English, for programmers.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "the whole" } else { &self.path };
        write!(to, "{place}: {}", self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Problem};

    #[test]
    fn a_problem_says_where_it_is_and_what() {
        let problem = |path: &str| Problem {
            path: path.to_owned(),
            code: Code::WrongType,
            message: "is a text".to_owned(),
        };
        assert_eq!(problem("deployments[2]").to_string(), "deployments[2]: is a text");
        assert_eq!(problem("").to_string(), "the whole: is a text");
    }
}
