//! Lists of deployments from CSV files and back.
//!
//! The road in: [`encoding`] and [`legacy`] say how to decode a file (the browser decodes it), [`layout`] looks at
//! its beginning, and [`import`] takes it in pieces of any size and hands each row on, good or bad.
//! The road out: [`export`], [`example`] and, for what was refused, [`bad_rows`].
//!
//! It refuses to decode, to keep rows, and to repair: a row with a problem gives no deployment, and
//! every problem is told at its cell. `csv-core` alone knows what a quote or a line end means.

pub mod aliases;
pub mod bad_rows;
pub mod cell;
mod cells;
pub mod column;
pub mod encoding;
pub mod example;
mod excerpt;
pub mod export;
pub mod file_type;
pub mod fold;
mod header;
pub mod import;
pub mod later_totals;
pub mod layout;
pub mod legacy;
mod letters;
mod lexicon;
mod lookup_cache;
pub mod note;
pub mod options_reader;
pub mod problem;
mod quotes;
mod record;
mod refusal;
pub mod row;
mod sep_line;
mod sums;
mod swallowed;
mod total_names;
mod totals;
mod users;
mod validate;
mod values;
pub mod windows_1252;
pub mod words;
mod wrapped;
mod writer;

pub use aliases::{Aliases, CLOUD_PRODUCTIVITY_ALIASES};
pub use column::Column;
pub use import::{Finished, Import};
pub use later_totals::TotalsLines;
pub use layout::{Inspection, Layout, inspect, inspect_with};
pub use note::{Note, NoteCode};
pub use problem::{CellProblem, Code};
pub use row::{BadRow, RowDeployment, Sink};
