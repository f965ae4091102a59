//! What a caller says of a list instead of leaving it to be made out.
//!
//! Whether the columns that are said are enough for a list is not judged here; `Layout` knows. Which program's words
//! the list is in is read by `program_option`, whose problems are another kind of error.

use super::{column::Column, layout::SEPARATORS};
use crate::{
    input::{
        given::Given,
        problem::{Code, Path},
        reader::Reader,
    },
    rules::Program,
};

/// What is said; whatever is left out is made out from the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What the columns are, from the left.
    pub columns: Option<Vec<Column>>,
    /// What stands between cells.
    pub separator: Option<u8>,
    /// The encoding, in whatever words the caller has for it.
    pub encoding: Option<String>,
    /// Whether rows count that only add up others.
    pub counts_totals: bool,
}

/// Reads options against the lists of `program`; problems stay with `reader`.
pub fn read<V: Given>(reader: &mut Reader, program: &Program, value: &V, at: Path<'_>) -> Options {
    if !reader.is_object(value, at) {
        return Options::default();
    }
    let columns = reader.field(value, "columns", at).and_then(|value| {
        reader.list(&value, at.field("columns"), |reader, value, at| {
            if value.is_absent() == Ok(true) {
                return Some(Column::Ignored);
            }
            reader.choice(value, at, Code::UnknownColumn, |word| Column::of_word(program, word))
        })
    });
    let separator = reader.field(value, "separator", at).and_then(|value| {
        reader.choice(&value, at.field("separator"), Code::UnknownSeparator, |word| match word.as_bytes() {
            [separator] => SEPARATORS.contains(separator).then_some(*separator),
            _ => None,
        })
    });
    let encoding =
        reader.field(value, "encoding", at).and_then(|value| reader.text(&value, at.field("encoding")));
    let counts_totals = reader.field(value, "totals", at).and_then(|value| {
        reader.choice(&value, at.field("totals"), Code::UnknownTotals, |word| match word {
            "count" => Some(true),
            "leave-out" => Some(false),
            _ => None,
        })
    });
    reader.only(value, &["columns", "separator", "encoding", "totals", "program"], at);
    Options { columns, separator, encoding, counts_totals: counts_totals.unwrap_or(false) }
}
