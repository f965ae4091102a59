//! The words of the messages between page and importer. Both sides use these constants, so neither can misspell one.
//!
//! A message is a plain object with a [`field::KIND`]. `web/frame/typed_result.js` asks the importer too;
//! `tests/house_rules/import_protocol.rs` compares its words with these. This file refuses to read or write a message:
//! `importer` does one, `page::lazy::import` the other.

/// What a message is. Every request has `RULES`, and each that is answered in words or by their language has `LOCALE`:
/// `INSPECT`, `READ`, `EXPORT`, `TEMPLATE` and `EXAMPLE`.
pub mod kind {
    /// Asks how a file is laid out: its `FILE`, and `SEPARATOR` and `ENCODING` where the visitor has chosen them.
    pub const INSPECT: &str = "inspect";
    /// Asks for the list in a file: its `FILE`, `ENCODING`, `SEPARATOR`, `HAS_HEADER`, `TITLES`, `COLUMNS` and
    /// `COUNTS_TOTALS`.
    pub const READ: &str = "read";
    /// Asks for a list as a file: its `ROWS`.
    pub const EXPORT: &str = "export";
    /// Asks for an empty list as a file.
    pub const TEMPLATE: &str = "template";
    /// Asks for a list of invented customers as a file.
    pub const EXAMPLE: &str = "example";
    /// Asks for a `DRAFT` and the answer to it as a JSON file.
    pub const DOCUMENT: &str = "document";
    /// Asks for what was entered when a JSON file was written: its `FILE`.
    pub const OPEN: &str = "open";

    /// How a file is laid out: `ENCODING`, `SEPARATOR`, `HAS_HEADER`, `TITLES`, `IS_COMPLETE`, `COLUMNS`, `HEADER`,
    /// `PREVIEW`.
    pub const INSPECTED: &str = "inspected";
    /// A file is no list: its `FILE_TYPE`.
    pub const UNSUPPORTED: &str = "unsupported";
    /// How far reading has come: `BYTES` of `SIZE`, and `ROWS`. More messages follow.
    pub const PROGRESS: &str = "progress";
    /// The list in a file, and what was left out of it.
    pub const LIST: &str = "list";
    /// A file that was asked for: its bytes in `FILE`.
    pub const WRITTEN: &str = "written";
    /// What a JSON file holds: its `DRAFT`.
    pub const OPENED: &str = "opened";
    /// A JSON file cannot be used: its `PROBLEMS`, each with `PATH`, `CODE` and `MESSAGE`.
    pub const INVALID: &str = "invalid";
    /// The importer could not do what it was asked for.
    pub const FAILED: &str = "failed";
}

/// What a message holds.
pub mod field {
    /// What the message is, one of [`kind`](super::kind).
    pub const KIND: &str = "kind";
    /// The version of the rules that the page has in use.
    pub const RULES: &str = "rules";
    /// The language of what is put into words.
    pub const LOCALE: &str = "locale";
    /// A file; of one that was written, its bytes.
    pub const FILE: &str = "file";
    /// What was entered, as `saved_draft` writes it.
    pub const DRAFT: &str = "draft";
    /// What a file is that is no list, as a word of `FileType`.
    pub const FILE_TYPE: &str = "fileType";

    /// The character between cells.
    pub const SEPARATOR: &str = "separator";
    /// The encoding, as the browser's decoder names it.
    pub const ENCODING: &str = "encoding";
    /// Whether a row names the columns.
    pub const HAS_HEADER: &str = "hasHeader";
    /// How many rows of titles stand above it.
    pub const TITLES: &str = "titles";
    /// Whether the list can be read without asking what its columns are.
    pub const IS_COMPLETE: &str = "isComplete";
    /// What each column is, as a word of `Column`.
    pub const COLUMNS: &str = "columns";
    /// The names of the columns.
    pub const HEADER: &str = "header";
    /// The first rows.
    pub const PREVIEW: &str = "preview";
    /// Whether rows count that only add up others.
    pub const COUNTS_TOTALS: &str = "countsTotals";

    /// How many bytes have been read.
    pub const BYTES: &str = "bytes";
    /// How many bytes there are.
    pub const SIZE: &str = "size";
    /// How many rows have been read; of a list to export, the rows themselves.
    pub const ROWS: &str = "rows";

    /// The rows of a list that was read, as `Portfolio` writes them.
    pub const LISTED: &str = "listed";
    /// The rows beyond those, in groups.
    pub const REST: &str = "rest";
    /// How many rows are in the list.
    pub const GOOD: &str = "good";
    /// How many rows have problems.
    pub const BAD: &str = "bad";
    /// The rows with problems, as the bytes of a file; only where there are some.
    pub const BAD_ROWS: &str = "badRows";
    /// The first problems.
    pub const PROBLEMS: &str = "problems";
    /// How many problems there are.
    pub const PROBLEM_COUNT: &str = "problemCount";
    /// Notes about rows that only add up others and are left out: `COUNT` and `FIRST`.
    pub const TOTALS: &str = "totals";
    /// Notes about rows that are named like those and count.
    pub const COUNTED_TOTALS: &str = "countedTotals";
    /// Notes about titles and repeated headers.
    pub const HEADINGS: &str = "headings";
    /// Notes about cells that say that a value is not known.
    pub const UNKNOWN: &str = "unknown";
    /// How many notes there are.
    pub const COUNT: &str = "count";
    /// The first of them.
    pub const FIRST: &str = "first";

    /// The line of a problem or note.
    pub const LINE: &str = "line";
    /// The column of a problem or note.
    pub const COLUMN: &str = "column";
    /// The cell of a problem or note.
    pub const VALUE: &str = "value";
    /// Why a cell is a problem.
    pub const REASON: &str = "reason";

    /// Where in a JSON file a problem is.
    pub const PATH: &str = "path";
    /// What kind of problem it is.
    pub const CODE: &str = "code";
    /// The problem in words, for programmers.
    pub const MESSAGE: &str = "message";
}
