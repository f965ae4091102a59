//! One row of a list, judged: deployments when all of it is right, else every problem it has.
//!
//! A row with a problem gives nothing at all. Half a row would be counted as if somebody had said the
//! other half were not known, which nobody did.

use std::borrow::Cow;

use super::{note::Note, problem::CellProblem};
use crate::rules::{Association, Licence};

/// A deployment in a good row. A row of a list with a column for each workload gives several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowDeployment<'a> {
    /// The line on which the row begins, the first of the file being 1.
    pub line: u64,
    /// The customer's name; empty when not known.
    pub customer: &'a str,
    /// Position of the workload in the program.
    pub workload: usize,
    /// Active users.
    pub users: Option<u64>,
    /// The licence of those users.
    pub licence: Option<Licence>,
    /// The partner's association with the customer.
    pub association: Option<Association>,
}

/// A row with problems.
#[derive(Clone, Copy, Debug)]
pub struct BadRow<'a> {
    /// The line on which the row begins, the first of the file being 1.
    pub line: u64,
    /// The line on which it ends.
    pub last_line: u64,
    /// Its cells as they stand there; of a row that is too long, the beginning.
    pub cells: &'a [Cow<'a, str>],
    /// Everything that is wrong with it, from the left.
    pub problems: &'a [CellProblem<'a>],
}

/// Where rows go.
pub trait Sink {
    /// Takes a deployment of a good row.
    fn add_deployment(&mut self, deployment: RowDeployment<'_>);
    /// Takes a row with problems.
    fn add_bad_row(&mut self, row: BadRow<'_>);
    /// Takes what is to be said of a row that is not wrong.
    fn add_note(&mut self, note: Note<'_>);
}
