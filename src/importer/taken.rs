//! What is taken of a list: its deployments, as the page's list of customers takes them in, and every row
//! that is bad.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{answer::Answer, request};
use crate::{
    csv::{BadRow, CellProblem, Found, Sink, bad_rows::BadRows},
    input::draft::portfolio::intake::Intake,
    programs::CLOUD_PRODUCTIVITY,
    rules::Deployment,
    text::{self, Locale},
};

/// So many problems are shown; all of them are in the file of bad rows.
const SHOWN: u32 = 200;

/// What has been taken so far.
pub struct Taken {
    locale: Locale,
    header: Vec<String>,
    intake: Intake,
    good: u64,
    bad: u64,
    problems: Array,
    refused: BadRows,
}

impl Taken {
    /// Nothing yet, of the list that `message` asks to read.
    pub fn new(message: &JsValue, separator: u8) -> Self {
        let locale = request::locale(message);
        let header: Array = request::field(message, "header").into();
        let header: Vec<_> = header.iter().filter_map(|cell| cell.as_string()).collect();
        let text = locale.text();
        let refused = BadRows::new(separator, &header, text.import_line(), text.import_reason());
        Self { locale, header, intake: Intake::default(), good: 0, bad: 0, problems: Array::new(), refused }
    }

    /// What there is to say of it.
    pub fn answer(self) -> Answer {
        let program = &CLOUD_PRODUCTIVITY;
        let portfolio = self.intake.into_portfolio();
        let answer = Answer::new("read")
            .with("listed", portfolio.row_lines(program))
            .with("rest", portfolio.rest_lines(program))
            .count("good", self.good)
            .count("bad", self.bad)
            .with("problems", self.problems);
        if self.bad > 0 { answer.bytes("refused", &self.refused.into_bytes()) } else { answer }
    }

    fn tell(&self, line: u64, problem: &CellProblem<'_>) {
        let told = Object::new();
        let column = problem.column.and_then(|column| self.header.get(column));
        let column = column.cloned().or_else(|| {
            let number = problem.column?.saturating_add(1) as u64;
            Some(self.locale.text().import_column(&self.locale.number(number)))
        });
        let reason = text::cell_problem(self.locale, problem.code);
        let fields = [
            ("line", self.locale.number(line)),
            ("column", column.unwrap_or_default()),
            ("value", problem.value.chars().take(60).collect()),
            ("reason", reason),
        ];
        for (name, value) in fields {
            _ = Reflect::set(&told, &name.into(), &value.into());
        }
        self.problems.push(&told);
    }
}

impl Sink for Taken {
    fn found(&mut self, row: Found<'_>) {
        let Found { customer, workload, users, licence, association, .. } = row;
        self.good = self.good.saturating_add(1);
        let is_named = !customer.is_empty() && !self.intake.is_full();
        let customer = is_named.then(|| customer.into());
        self.intake.take(Deployment { customer, workload, active_users: users, licence, association });
    }

    fn wrong(&mut self, row: BadRow<'_>) {
        self.bad = self.bad.saturating_add(1);
        for problem in row.problems {
            if self.problems.length() < SHOWN {
                self.tell(row.line, problem);
            }
        }
        let locale = self.locale;
        self.refused.add(&row, |problem| {
            let reason = text::cell_problem(locale, problem.code);
            if problem.value.is_empty() { reason } else { format!("{}: {reason}", problem.value) }
        });
    }
}
