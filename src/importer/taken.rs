//! What is taken of a list: as many rows as a table holds, the others as groups, and every row that is bad.
//!
//! Groups keep each figure of the answer exact: they have everything in common but customer and users,
//! and their users are added up. Which association it is that counts makes no difference there.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use super::{answer::Answer, request};
use crate::{
    csv::{BadRow, CellProblem, Found, Sink, bad_rows::BadRows},
    exchange::draft::portfolio::{Group, MOST_ROWS, Portfolio},
    programs::CLOUD_PRODUCTIVITY,
    rules::{Association, Deployment},
    words::{self, Locale},
};

/// So many problems are shown; all of them are in the file of bad rows.
const SHOWN: u32 = 200;

/// What has been taken so far.
pub struct Taken {
    locale: Locale,
    header: Vec<String>,
    rows: Vec<(Deployment, String)>,
    rest: Vec<Group>,
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
        Self {
            locale,
            header,
            rows: Vec::new(),
            rest: Vec::new(),
            good: 0,
            bad: 0,
            problems: Array::new(),
            refused,
        }
    }

    /// What there is to say of it.
    pub fn answer(self) -> Answer {
        let program = &CLOUD_PRODUCTIVITY;
        let mut portfolio = Portfolio { rows: Vec::new(), rest: self.rest };
        portfolio.extend(self.rows);
        let answer = Answer::new("read")
            .with("listed", portfolio.row_lines(program))
            .with("rest", portfolio.rest_lines(program))
            .count("good", self.good)
            .count("bad", self.bad)
            .with("problems", self.problems);
        if self.bad > 0 { answer.bytes("refused", &self.refused.into_bytes()) } else { answer }
    }

    fn group(&mut self, deployment: &Deployment) {
        let association = deployment.association.map(|association| match association {
            Association::Recognised(_) => Association::Any,
            other => other,
        });
        let deployment = Deployment { customer: None, association, ..deployment.clone() };
        let is_alike = |group: &&mut Group| {
            let other = &group.deployment;
            other.workload == deployment.workload
                && other.licence == deployment.licence
                && other.association == deployment.association
                && other.active_users.is_some() == deployment.active_users.is_some()
        };
        if let Some(group) = self.rest.iter_mut().find(is_alike) {
            group.rows = group.rows.saturating_add(1);
            let users = &mut group.deployment.active_users;
            *users = users.map(|users| users.saturating_add(deployment.active_users.unwrap_or(0)));
        } else {
            self.rest.push(Group { rows: 1, deployment });
        }
    }

    fn tell(&self, line: u64, problem: &CellProblem<'_>) {
        let told = Object::new();
        let column = problem.column.and_then(|column| self.header.get(column));
        let column = column.cloned().or_else(|| {
            let number = problem.column?.saturating_add(1) as u64;
            Some(self.locale.text().import_column(&self.locale.number(number)))
        });
        let reason = words::cell_problem(self.locale, problem.code);
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
        let deployment = Deployment { customer: None, workload, active_users: users, licence, association };
        if self.rows.len() < MOST_ROWS {
            let customer = (!customer.is_empty()).then(|| customer.into());
            let typed = users.map(|users| users.to_string()).unwrap_or_default();
            self.rows.push((Deployment { customer, ..deployment }, typed));
        } else {
            self.group(&deployment);
        }
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
            let reason = words::cell_problem(locale, problem.code);
            if problem.value.is_empty() { reason } else { format!("{}: {reason}", problem.value) }
        });
    }
}
