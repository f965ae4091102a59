//! The list of customers as lines of text, for the tab's storage and for the importer.
//!
//! One row in a line, its parts apart by tabs: customer, workload, users as typed, licence, association.
//! A name or figure holds neither tab nor line break (a field of one line has none, and the importer
//! takes them out), so nothing needs quoting; if one did, it would come back with a space.

use super::{
    super::words::{association_of, association_word, licence_of, licence_word},
    portfolio::{Group, Portfolio, UNCHOSEN},
};
use crate::rules::{Deployment, Program, program::Named};

impl Portfolio {
    /// Every row as a line; [`Portfolio::add_lines`] gives them back.
    #[must_use]
    pub fn row_lines(&self, program: &Program) -> String {
        let mut lines = String::new();
        for row in &self.rows {
            put_line(&mut lines, program, &row.deployment, &row.typed);
        }
        lines
    }

    /// Every group as a line, its customer's place taken by the number of rows.
    #[must_use]
    pub fn rest_lines(&self, program: &Program) -> String {
        let mut lines = String::new();
        for group in &self.rest {
            let users = group.deployment.active_users.map(|users| users.to_string()).unwrap_or_default();
            let customer = Some(group.rows.to_string().into());
            let deployment = Deployment { customer, ..group.deployment.clone() };
            put_line(&mut lines, program, &deployment, &users);
        }
        lines
    }

    /// Adds the rows in `lines`; a line that is not understood is left out.
    pub fn add_lines(&mut self, program: &Program, lines: &str) {
        let rows = lines.lines().filter_map(|line| line_of(program, line));
        self.extend(rows.map(|(deployment, typed)| (deployment, typed.to_owned())));
    }

    /// Adds the groups in `lines`; a line that is not understood is left out.
    pub fn add_rest(&mut self, program: &Program, lines: &str) {
        for (mut deployment, users) in lines.lines().filter_map(|line| line_of(program, line)) {
            let rows = deployment.customer.take().and_then(|rows| rows.parse().ok());
            let rows = rows.filter(|_| deployment.workload != UNCHOSEN);
            deployment.active_users = users.parse().ok();
            self.rest.extend(rows.map(|rows| Group { rows, deployment }));
        }
    }
}

fn put_line(lines: &mut String, program: &Program, deployment: &Deployment, typed: &str) {
    let workload = program.workloads.get(deployment.workload).map_or("", |workload| &workload.id);
    let association = association_word(program, deployment.association);
    let customer = deployment.customer.as_deref().unwrap_or_default();
    let parts = [customer, workload, typed, licence_word(deployment.licence), association];
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            lines.push('\t');
        }
        lines.extend(part.chars().map(|character| if character.is_control() { ' ' } else { character }));
    }
    lines.push('\n');
}

/// The deployment in a line, its users still as typed.
fn line_of<'a>(program: &Program, line: &'a str) -> Option<(Deployment, &'a str)> {
    let mut parts = line.split('\t');
    let (customer, workload, typed) = (parts.next()?, parts.next()?, parts.next()?);
    let (licence, association) = (parts.next()?, parts.next()?);
    let deployment = Deployment {
        customer: (!customer.is_empty()).then(|| customer.into()),
        workload: if workload.is_empty() { UNCHOSEN } else { Named::position(&program.workloads, workload)? },
        active_users: None,
        licence: licence_of(licence),
        association: association_of(program, association),
    };
    Some((deployment, typed))
}
