//! How far an import has come, and what is known of the file by then.

use wasm_bindgen::{JsCast, JsValue};

use super::{
    answer::{count, list, text, texts, texts_in},
    note_summary::NoteSummary,
};
use crate::page::controls::property::get_path;
use crate::{
    csv::{Column, Layout, file_type::FileType},
    import_protocol::field,
    input::draft::{Draft, portfolio::Portfolio},
    page::state::Calculator,
    rules::{Association, Licence, Program},
    text::{self, Locale},
};

/// An import.
pub struct Import {
    /// What is happening.
    pub stage: Stage,
    /// What the file is called.
    pub name: String,
    /// How it is laid out.
    pub found: Found,
    /// What the visitor has said of all its rows.
    pub choices: ImportChoices,
}

/// What a visitor has said of all rows of a file.
#[derive(Default)]
pub struct ImportChoices {
    /// Whether rows count that only add up others.
    pub counts_totals: bool,
    /// The licence of all rows, where there is no column for it.
    pub licence: Option<Licence>,
    /// The association of all rows, where there is no column for it.
    pub association: Option<Association>,
    /// Whether no customer is missing: a list is not complete unasked (rule 6).
    pub complete: bool,
}

impl Default for Import {
    fn default() -> Self {
        let stage = Stage::Choosing(String::new());
        Self { stage, name: String::new(), found: Found::default(), choices: ImportChoices::default() }
    }
}

/// What is happening.
pub enum Stage {
    /// The visitor is asked for a file, and told how the last one went.
    Choosing(String),
    /// The beginning of the file is looked at.
    Looking,
    /// The visitor is asked what the columns are.
    Mapping,
    /// The file is read.
    Reading {
        /// Rows so far.
        rows: u64,
        /// Bytes so far.
        read: u64,
        /// Bytes in all.
        size: u64,
    },
    /// The visitor is asked whether to use the list.
    Done(Box<Outcome>),
    /// The visitor is asked whether to go on with what a JSON file holds.
    Opened {
        /// The rules that it was written under.
        program: &'static Program,
        /// What was entered then.
        draft: Box<Draft>,
        /// The verdict on it.
        verdict: String,
    },
    /// A JSON file cannot be used: where, of what kind, and why.
    Refused(Vec<[String; 3]>),
    /// The file is no list.
    Other(FileType),
}

/// How a file is laid out, as far as the importer could make out.
#[derive(Default)]
pub struct Found {
    /// Its encoding, as the browser's decoder knows it.
    pub encoding: String,
    /// What stands between cells.
    pub separator: String,
    /// Whether the first row names the columns.
    pub has_header: bool,
    /// How many rows of titles stand above it.
    pub titles: u32,
    /// Whether the list can be read so.
    pub is_complete: bool,
    /// What each column is.
    pub columns: Vec<Column>,
    /// What the columns are called.
    pub header: Vec<String>,
    /// The first rows.
    pub preview: Vec<Vec<String>>,
}

impl Found {
    /// What an answer of the importer says.
    pub fn of(answer: &JsValue) -> Self {
        let program = Calculator::program();
        let columns = texts(answer, field::COLUMNS).into_iter();
        let columns = columns.map(|word| Column::of_word(program, &word).unwrap_or(Column::Ignored));
        let rows = list(answer, field::PREVIEW);
        Self {
            encoding: text(answer, field::ENCODING),
            separator: text(answer, field::SEPARATOR),
            has_header: get_path(answer, &[field::HAS_HEADER]).is_truthy(),
            titles: u32::try_from(count(answer, field::TITLES)).unwrap_or_default(),
            is_complete: get_path(answer, &[field::IS_COMPLETE]).is_truthy(),
            columns: columns.collect(),
            header: texts(answer, field::HEADER),
            preview: rows.iter().map(|row| texts_in(row.unchecked_ref())).collect(),
        }
    }

    /// Says whether the first row names the columns.
    pub fn set_header(&mut self, has_header: bool) {
        if has_header && !self.has_header && !self.preview.is_empty() {
            self.header = self.preview.remove(0);
        } else if !has_header && self.has_header {
            self.preview.insert(0, std::mem::take(&mut self.header));
        }
        self.has_header = has_header;
    }

    /// Columns that are left out, by name, as the columns are now.
    pub fn left_out(&self, locale: Locale) -> Vec<String> {
        let width = self.preview.iter().map(Vec::len).chain([self.columns.len(), self.header.len()]).max();
        let is_left_out = |index: &usize| matches!(self.columns.get(*index), None | Some(Column::Ignored));
        let indices = (0..width.unwrap_or(0)).filter(is_left_out);
        indices.map(|index| text::column(locale, &self.header, index)).collect()
    }

    /// Whether a column is missing.
    pub fn lacks(&self, column: Column) -> bool {
        !self.columns.contains(&column)
    }

    /// Whether its columns say all that a list needs.
    pub fn has_all_columns(&self) -> bool {
        let separator = self.separator.bytes().next().unwrap_or_default();
        let (has_header, columns) = (self.has_header, self.columns.clone());
        Layout { separator, has_header, titles: 0, columns, counts_totals: false }.is_complete()
    }
}

/// What would be taken.
pub struct Outcome {
    /// The list.
    pub portfolio: Portfolio,
    /// How many entries there are in it.
    pub good: u64,
    /// How many rows have problems.
    pub bad: u64,
    /// What is wrong with the first of them: line, column, value, reason.
    pub problems: Vec<[String; 4]>,
    /// How many problems there are.
    pub problem_count: u64,
    /// Rows that only add up others and were left out.
    pub totals: NoteSummary,
    /// Rows that are called so and count.
    pub counted_totals: NoteSummary,
    /// Titles and repeated headers, which were left out.
    pub headings: NoteSummary,
    /// Cells that say that nobody knows.
    pub unknown: NoteSummary,
    /// The verdict with this list.
    pub verdict: String,
}

impl Outcome {
    /// What an answer of the importer says; the verdict is still to come.
    pub fn of(answer: &JsValue) -> Self {
        let mut portfolio = Portfolio::default();
        portfolio.add_lines(Calculator::program(), &text(answer, field::LISTED));
        portfolio.add_rest(Calculator::program(), &text(answer, field::REST));
        let problems = list(answer, field::PROBLEMS);
        let problem = |told: JsValue| {
            [field::LINE, field::COLUMN, field::VALUE, field::REASON].map(|name| text(&told, name))
        };
        Self {
            portfolio,
            good: count(answer, field::GOOD),
            bad: count(answer, field::BAD),
            problems: problems.iter().map(problem).collect(),
            problem_count: count(answer, field::PROBLEM_COUNT),
            totals: NoteSummary::of(answer, field::TOTALS),
            counted_totals: NoteSummary::of(answer, field::COUNTED_TOTALS),
            headings: NoteSummary::of(answer, field::HEADINGS),
            unknown: NoteSummary::of(answer, field::UNKNOWN),
            verdict: String::new(),
        }
    }
}

impl ImportChoices {
    /// Puts what was said of all rows into a list, where it has no columns for it.
    pub fn apply(&self, found: &Found, portfolio: &mut Portfolio) {
        portfolio.complete = self.complete;
        let rows = portfolio.rows.iter_mut().map(|row| &mut row.deployment);
        for deployment in rows.chain(portfolio.rest.iter_mut().map(|group| &mut group.deployment)) {
            if found.lacks(Column::Licence) {
                deployment.licence = self.licence;
            }
            if found.lacks(Column::Association) {
                deployment.association = self.association;
            }
        }
    }
}

/// What is wrong with a JSON file: where, of what kind, and why.
pub fn refusals(answer: &JsValue) -> Vec<[String; 3]> {
    let told = |problem: JsValue| [field::PATH, field::CODE, field::MESSAGE].map(|name| text(&problem, name));
    list(answer, field::PROBLEMS).iter().map(told).collect()
}
