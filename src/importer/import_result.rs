//! What is taken of a list: its deployments, as the page's list of customers takes them in, and every row
//! that is bad.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{
    request,
    response::{MAX_PROBLEMS, Response, object},
};
use crate::{
    csv::{BadRow, CellProblem, Note, NoteCode, RowDeployment, Sink, bad_rows::BadRows},
    import_protocol::{field, kind},
    input::draft::portfolio::builder::PortfolioBuilder,
    rules::{Deployment, Program},
    text::{self, Locale},
};

/// So many notes of each kind are told; the others are counted.
const MAX_NOTES: u32 = 3;

/// The notes of one kind: how many, and the first of them.
#[derive(Default)]
struct NoteSummary {
    count: u64,
    first: Array,
}

impl NoteSummary {
    /// Adds one, which is put into words only when it is named.
    fn add(&mut self, told: impl FnOnce() -> Object) {
        self.count = self.count.saturating_add(1);
        if self.first.length() < MAX_NOTES {
            self.first.push(&told());
        }
    }

    /// As the page gets it.
    #[expect(clippy::cast_precision_loss, reason = "no file has 2^53 rows")]
    fn into_object(self) -> Object {
        let told = Object::new();
        for (name, value) in [(field::COUNT, (self.count as f64).into()), (field::FIRST, self.first.into())] {
            _ = Reflect::set(&told, &name.into(), &value);
        }
        told
    }
}

/// What has been taken so far.
pub struct ImportResult {
    program: &'static Program,
    locale: Locale,
    header: Vec<String>,
    builder: PortfolioBuilder,
    good: u64,
    bad: u64,
    problems: Array,
    problem_count: u64,
    /// Rows of totals, each by its line and what it is called.
    totals: NoteSummary,
    /// Rows that are called so and count.
    counted_totals: NoteSummary,
    /// Titles, and headers that are there again.
    headings: NoteSummary,
    /// Cells that say that nobody knows, each by its line, column and value.
    unknown: NoteSummary,
    bad_rows: BadRows,
}

impl ImportResult {
    /// Nothing yet, of the list that `message` asks to read.
    pub fn new(message: &JsValue, separator: u8) -> Self {
        let locale = request::locale(message);
        let header: Array = request::value(message, field::HEADER).into();
        let header: Vec<_> = header.iter().filter_map(|cell| cell.as_string()).collect();
        let text = locale.text();
        let bad_rows = BadRows::new(separator, &header, text.import_line(), text.import_reason());
        Self {
            program: request::program(message),
            locale,
            header,
            builder: PortfolioBuilder::default(),
            good: 0,
            bad: 0,
            problems: Array::new(),
            problem_count: 0,
            totals: NoteSummary::default(),
            counted_totals: NoteSummary::default(),
            headings: NoteSummary::default(),
            unknown: NoteSummary::default(),
            bad_rows,
        }
    }

    /// What there is to say of it.
    pub fn into_response(self) -> Response {
        let program = self.program;
        let portfolio = self.builder.build();
        let mut response = Response::new(kind::LIST)
            .with(field::LISTED, portfolio.row_lines(program))
            .with(field::REST, portfolio.rest_lines(program))
            .count(field::GOOD, self.good)
            .count(field::BAD, self.bad)
            .with(field::PROBLEMS, self.problems)
            .count(field::PROBLEM_COUNT, self.problem_count);
        let notes = [
            (field::TOTALS, self.totals),
            (field::COUNTED_TOTALS, self.counted_totals),
            (field::HEADINGS, self.headings),
            (field::UNKNOWN, self.unknown),
        ];
        for (name, summary) in notes {
            response = response.with(name, summary.into_object());
        }
        if self.bad > 0 { response.bytes(field::BAD_ROWS, &self.bad_rows.into_bytes()) } else { response }
    }

    fn tell(&self, row: &BadRow<'_>, problem: &CellProblem<'_>) {
        let line = text::lines(self.locale, row.line, row.last_line);
        let reason = text::cell_problem(self.locale, problem.code);
        self.problems.push(&object(&[
            (field::LINE, &line),
            (field::COLUMN, &name_of(self.locale, &self.header, problem.column)),
            (field::VALUE, &beginning(problem.value)),
            (field::REASON, &reason),
        ]));
    }
}

/// What a column is called; nothing where there is none.
fn name_of(locale: Locale, header: &[String], column: Option<usize>) -> String {
    column.map(|column| text::column(locale, header, column)).unwrap_or_default()
}

/// Enough of a cell to know it by.
fn beginning(value: &str) -> String {
    value.chars().take(60).collect()
}

impl Sink for ImportResult {
    fn add_deployment(&mut self, row: RowDeployment<'_>) {
        let RowDeployment { customer, workload, users, licence, association, .. } = row;
        self.good = self.good.saturating_add(1);
        let is_named = !customer.is_empty() && !self.builder.is_full();
        let customer = is_named.then(|| customer.into());
        self.builder.push(Deployment { customer, workload, active_users: users, licence, association });
    }

    fn add_bad_row(&mut self, row: BadRow<'_>) {
        self.bad = self.bad.saturating_add(1);
        self.problem_count = self.problem_count.saturating_add(row.problems.len() as u64);
        for problem in row.problems {
            if self.problems.length() < MAX_PROBLEMS {
                self.tell(&row, problem);
            }
        }
        let locale = self.locale;
        self.bad_rows.add(&row, |problem| {
            let reason = text::cell_problem(locale, problem.code);
            if problem.value.is_empty() {
                reason
            } else {
                locale.text().sentence_labelled(problem.value, &reason)
            }
        });
    }

    fn add_note(&mut self, Note { line, column, value, code }: Note<'_>) {
        let (locale, header) = (self.locale, &self.header);
        let notes = match code {
            NoteCode::TotalsRow => &mut self.totals,
            NoteCode::CountedTotal => &mut self.counted_totals,
            NoteCode::HeadingRow => &mut self.headings,
            NoteCode::NotKnown => &mut self.unknown,
        };
        notes.add(|| {
            let (line, column) = (locale.number(line), name_of(locale, header, column));
            object(&[
                (field::LINE, &line),
                (field::COLUMN, &column),
                (field::VALUE, &beginning(value.trim())),
            ])
        });
    }
}
