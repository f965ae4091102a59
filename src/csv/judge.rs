//! Judges a record: what it says, or everything that is wrong with it.
//!
//! A good record is read once and nothing is allocated for it. Only when something is wrong are its
//! cells looked at again, to name every problem.

use std::{borrow::Cow, str::from_utf8};

use super::{
    cell::{one_line, said},
    column::Column,
    lexicon::Lexicon,
    problem::{CellProblem, Code},
    recall::Recall,
    record::{Ending, Record},
    row::{BadRow, Found, Sink},
    users,
};
use crate::rules::{Association, Licence};

/// Judges records of one layout, one after another.
pub(super) struct Judge {
    lexicon: Lexicon,
    columns: Vec<Column>,
    /// Whether any column says of which workload the users are.
    names_workloads: bool,
    workloads: Recall<usize>,
    licences: Recall<Licence>,
    associations: Recall<Association>,
    /// All users of good rows so far.
    total: u64,
    /// Workloads of the row that is being judged, with their users.
    counts: Vec<(usize, Option<u64>)>,
}

/// What a row says beside its counts.
#[derive(Default)]
struct Said<'a> {
    customer: &'a str,
    workload: Option<usize>,
    users: Option<u64>,
    licence: Option<Licence>,
    association: Option<Association>,
    total: u64,
}

impl Judge {
    pub fn new(lexicon: Lexicon, mut columns: Vec<Column>) -> Self {
        // The first column of its kind is the one; columns of single workloads mean nothing beside a
        // workload column, and a column of users nothing without one.
        let is_long = columns.contains(&Column::Workload);
        let is_astray = |column: Column| match column {
            Column::UsersOf(_) => is_long,
            Column::Users => !is_long,
            _ => false,
        };
        for index in 0..columns.len() {
            let Some((here, before)) = columns.get_mut(..=index).and_then(<[_]>::split_last_mut) else {
                break;
            };
            if before.contains(here) || is_astray(*here) {
                *here = Column::Ignored;
            }
        }
        let names_workloads =
            columns.iter().any(|column| matches!(column, Column::Workload | Column::UsersOf(_)));
        Self {
            lexicon,
            columns,
            names_workloads,
            workloads: Recall::default(),
            licences: Recall::default(),
            associations: Recall::default(),
            total: 0,
            counts: Vec::new(),
        }
    }

    /// Hands `record` on, good or bad.
    pub fn judge(&mut self, record: &Record<'_>, sink: &mut impl Sink) {
        let text = if record.ending == Ending::Whole { from_utf8(record.text).ok() } else { None };
        if let Some(text) = text {
            let cells = Cells { ends: record.ends, text };
            let mut is_good = true;
            let said = self.read(&cells, &mut |_, _| is_good = false);
            if is_good {
                self.hand_on(record.line, &said, sink);
                return;
            }
        }
        self.refuse(record, sink);
    }

    fn hand_on(&mut self, line: u64, said: &Said<'_>, sink: &mut impl Sink) {
        self.total = said.total;
        let name = one_line(said.customer);
        for (workload, users) in &self.counts {
            sink.found(Found {
                line,
                customer: &name,
                workload: *workload,
                users: *users,
                licence: said.licence,
                association: said.association,
            });
        }
    }

    fn refuse(&mut self, record: &Record<'_>, sink: &mut impl Sink) {
        let cells: Vec<_> = record.cells().map(String::from_utf8_lossy).collect();
        let mut found = Vec::new();
        match record.ending {
            Ending::TooLong => found.push((None, Code::RowTooLong)),
            Ending::WithinQuotes => found.push((None, Code::UnclosedQuote)),
            Ending::Whole => {
                for (column, slice) in record.cells().enumerate() {
                    if from_utf8(slice).is_err() {
                        found.push((Some(column), Code::NotText));
                    }
                }
                self.read(&cells.as_slice(), &mut |column, code| {
                    // From the left; what concerns no cell comes last, and of a damaged cell nothing else
                    // is said.
                    let key = |column: Option<usize>| column.unwrap_or(usize::MAX);
                    let is_damaged = found.contains(&(column, Code::NotText));
                    let place = found.partition_point(|(before, _)| key(*before) <= key(column));
                    if !is_damaged {
                        found.insert(place, (column, code));
                    }
                });
            }
        }
        let value =
            |column: Option<usize>| column.and_then(|column| cells.get(column)).map_or("", |cell| cell);
        let problems: Vec<_> = found
            .into_iter()
            .map(|(column, code)| CellProblem { column, code, value: value(column) })
            .collect();
        sink.wrong(BadRow { line: record.line, cells: &cells, problems: &problems });
    }

    /// Reads what the cells say and notes what is wrong with them. Counts stay in `self.counts`.
    fn read<'c>(&mut self, cells: &impl Row<'c>, note: &mut impl FnMut(Option<usize>, Code)) -> Said<'c> {
        let mut row = Said { total: self.total, ..Said::default() };
        let mut is_short = false;
        self.counts.clear();
        for (index, column) in self.columns.iter().enumerate() {
            if *column == Column::Ignored {
                continue;
            }
            let Some(text) = cells.cell(index).map(said) else {
                is_short = true;
                continue;
            };
            let mut wrong = |code| note(Some(index), code);
            match column {
                Column::Customer => row.customer = text,
                Column::Workload if text.is_empty() => wrong(Code::MissingWorkload),
                Column::Workload => {
                    row.workload = self.workloads.or(text, |text| self.lexicon.workload(text));
                    if row.workload.is_none() {
                        wrong(Code::UnknownWorkload);
                    }
                }
                Column::Users => match users::read(text, &mut row.total) {
                    Ok(users) => row.users = users,
                    Err(code) => wrong(code),
                },
                Column::UsersOf(workload) => match users::read(text, &mut row.total) {
                    Ok(None) => {}
                    Ok(users) => self.counts.push((*workload, users)),
                    Err(code) => wrong(code),
                },
                Column::Licence if !text.is_empty() => {
                    row.licence = self.licences.or(text, |text| self.lexicon.licence(text));
                    if row.licence.is_none() {
                        wrong(Code::UnknownLicence);
                    }
                }
                Column::Association if !text.is_empty() => {
                    row.association = self.associations.or(text, |text| self.lexicon.association(text));
                    if row.association.is_none() {
                        wrong(Code::UnknownAssociation);
                    }
                }
                Column::Licence | Column::Association | Column::Ignored => {}
            }
        }
        if !self.names_workloads {
            note(None, Code::MissingWorkload);
        }
        if is_short {
            note(None, Code::TooFewCells);
        }
        let surplus = self.columns.len()..cells.count();
        if surplus.into_iter().any(|index| cells.cell(index).is_some_and(|cell| !cell.trim().is_empty())) {
            note(None, Code::TooManyCells);
        }
        self.counts.extend(row.workload.map(|workload| (workload, row.users)));
        row
    }
}

/// The cells of a row by their place.
trait Row<'c> {
    fn cell(&self, index: usize) -> Option<&'c str>;
    fn count(&self) -> usize;
}

struct Cells<'a> {
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Row<'a> for Cells<'a> {
    fn cell(&self, index: usize) -> Option<&'a str> {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(index)?)
    }

    fn count(&self) -> usize {
        self.ends.len()
    }
}

impl<'c> Row<'c> for &'c [Cow<'_, str>] {
    fn cell(&self, index: usize) -> Option<&'c str> {
        self.get(index).map(|cell| &**cell)
    }

    fn count(&self) -> usize {
        self.len()
    }
}
