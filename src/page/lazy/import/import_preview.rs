//! What would be taken from a file, and what would be left out of it.
//!
//! It refuses to change what is entered: the visitor decides.

use wasm_bindgen::JsValue;

use super::{
    note_summary::NoteSummary,
    response::{count, list, text},
};
use crate::{import_protocol::field, input::draft::portfolio::Portfolio, page::state::Calculator};

/// What would be taken.
pub struct ImportPreview {
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

impl ImportPreview {
    /// What a response of the importer says; the verdict is still to come.
    pub fn of(response: &JsValue) -> Self {
        let mut portfolio = Portfolio::default();
        portfolio.add_lines(Calculator::program(), &text(response, field::LISTED));
        portfolio.add_rest(Calculator::program(), &text(response, field::REST));
        let problems = list(response, field::PROBLEMS);
        let problem = |told: JsValue| {
            [field::LINE, field::COLUMN, field::VALUE, field::REASON].map(|name| text(&told, name))
        };
        Self {
            portfolio,
            good: count(response, field::GOOD),
            bad: count(response, field::BAD),
            problems: problems.iter().map(problem).collect(),
            problem_count: count(response, field::PROBLEM_COUNT),
            totals: NoteSummary::of(response, field::TOTALS),
            counted_totals: NoteSummary::of(response, field::COUNTED_TOTALS),
            headings: NoteSummary::of(response, field::HEADINGS),
            unknown: NoteSummary::of(response, field::UNKNOWN),
            verdict: String::new(),
        }
    }
}
