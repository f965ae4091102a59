//! Judges a record: what it says, or everything that is wrong with it.
//!
//! A good record is read once and nothing is allocated for it. Only when something is wrong are its
//! cells looked at again, to name every problem.

use std::str::from_utf8;

use super::{
    cell::{cell_text, one_line},
    cells::{Cells, Row},
    column::{self, Column},
    later_totals::TotalsLines,
    layout::Layout,
    lexicon::Lexicon,
    lookup_cache::LookupCache,
    note::{Note, NoteCode},
    problem::Code,
    record::{Ending, Record},
    refusal::{Noting, refuse},
    row::{RowDeployment, Sink},
    swallowed::RowPattern,
    totals::Totals,
    users,
};
use crate::rules::{Association, Licence};

/// Judges records of one layout, one after another.
pub(super) struct Validator {
    lexicon: Lexicon,
    separator: u8,
    columns: Vec<Column>,
    /// Whether any column says of which workload the users are.
    names_workloads: bool,
    workloads: LookupCache<usize>,
    licences: LookupCache<Licence>,
    associations: LookupCache<Association>,
    /// All users of good rows so far.
    total: u64,
    /// Workloads of the row that is being judged, with their users.
    counts: Vec<(usize, Option<u64>)>,
    /// Columns of that row whose cells say that nobody knows.
    unknown: Vec<usize>,
    /// Whether that row is in more than one line.
    has_lines: bool,
    /// The rows above, added up; `None` when rows of totals are to count.
    totals: Option<Totals>,
}

/// What a row says beside its counts.
#[derive(Default)]
struct RowValues<'a> {
    customer: &'a str,
    workload: Option<usize>,
    users: Option<u64>,
    licence: Option<Licence>,
    association: Option<Association>,
    total: u64,
}

impl Validator {
    pub fn new(lexicon: Lexicon, Layout { separator, mut columns, counts_totals, .. }: Layout) -> Self {
        column::only_first(&mut columns);
        let names_workloads =
            columns.iter().any(|column| matches!(column, Column::Workload | Column::UsersOf(_)));
        Self {
            totals: (!counts_totals).then(|| Totals::new(&columns)),
            lexicon,
            separator,
            columns,
            names_workloads,
            workloads: LookupCache::default(),
            licences: LookupCache::default(),
            associations: LookupCache::default(),
            total: 0,
            counts: Vec::new(),
            unknown: Vec::new(),
            has_lines: false,
        }
    }

    /// Hands `record` on, good or bad.
    pub fn validate(&mut self, record: &Record<'_>, sink: &mut impl Sink) {
        self.has_lines = record.last_line > record.line;
        if let Some(totals) = &mut self.totals {
            totals.later.begin(record.line);
        }
        let text = if record.ending == Ending::Whole { from_utf8(record.text).ok() } else { None };
        if let Some(text) = text {
            let cells = Cells { ends: record.ends, text };
            let mut is_good = true;
            let values = self.read(&cells, &mut |_, _| is_good = false);
            let Self { totals, columns, lexicon, workloads, counts, .. } = self;
            let called = totals.as_mut().and_then(|totals| {
                if is_good {
                    let has_terms = values.licence.is_some() || values.association.is_some();
                    totals.name_of_good(
                        &cells,
                        lexicon,
                        (values.customer, values.workload),
                        counts,
                        has_terms,
                    )
                } else {
                    totals.name_of_bad(&cells, columns, lexicon, workloads)
                }
            });
            let is_total = called.is_some_and(|(code, _)| code == NoteCode::TotalsRow);
            if is_good && !is_total {
                self.hand_on(record.line, &values, sink);
            }
            if let Some((code, value)) = called.filter(|_| is_good || is_total) {
                sink.add_note(Note { line: record.line, column: None, value, code });
            }
            if is_total {
                return;
            }
            if is_good {
                for column in &self.unknown {
                    let (line, value) = (record.line, cells.cell(*column).unwrap_or_default());
                    sink.add_note(Note { line, column: Some(*column), value, code: NoteCode::NotKnown });
                }
                return;
            }
        }
        if let Some(totals) = &mut self.totals {
            totals.doubt();
        }
        refuse(record, sink, |cells, note| _ = self.read(&cells, note));
    }

    /// Leaves out the rows of totals that an earlier reading of the list has found.
    pub fn leave_out(&mut self, totals_lines: TotalsLines) {
        if let Some(totals) = &mut self.totals {
            totals.later.known = totals_lines;
        }
    }

    /// The rows of totals that another reading should leave out.
    pub fn finish(self) -> Option<TotalsLines> {
        self.totals?.later.finish()
    }

    /// Whether `record` counts somebody, should it be one of data.
    pub fn counts(&mut self, record: &Record<'_>) -> bool {
        let Ok(text) = from_utf8(record.text) else { return false };
        let mut is_good = record.ending == Ending::Whole;
        self.read(&Cells { ends: record.ends, text }, &mut |_, _| is_good = false);
        is_good && !self.counts.is_empty()
    }

    fn hand_on(&mut self, line: u64, values: &RowValues<'_>, sink: &mut impl Sink) {
        self.total = values.total;
        let name = one_line(values.customer);
        if let Some(totals) = &mut self.totals {
            totals.add(&name, values.licence, &self.counts, !self.unknown.is_empty());
        }
        let RowValues { licence, association, .. } = *values;
        for &(workload, users) in &self.counts {
            sink.add_deployment(RowDeployment {
                line,
                customer: &name,
                workload,
                users,
                licence,
                association,
            });
        }
    }

    /// Reads what the cells say and notes what is wrong with them. Counts stay in `self.counts`.
    fn read<'c>(&mut self, cells: &impl Row<'c>, note: Noting<'_>) -> RowValues<'c> {
        let mut row = RowValues { total: self.total, ..RowValues::default() };
        let (columns, lexicon) = (&*self.columns, &self.lexicon);
        let row_pattern = RowPattern { columns, separator: self.separator, lexicon };
        let mut is_short = false;
        self.counts.clear();
        self.unknown.clear();
        for (index, column) in columns.iter().enumerate() {
            let is_ignored = *column == Column::Ignored;
            if is_ignored && !self.has_lines {
                continue;
            }
            let Some(cell) = cells.cell(index) else {
                is_short |= !is_ignored;
                continue;
            };
            let text = cell_text(cell);
            let mut wrong = |code| note(Some(index), code);
            if self.has_lines && row_pattern.is_in(cell, index) {
                wrong(Code::StrayQuote);
                continue;
            }
            let mut is_unknown = || {
                let is_unknown = lexicon.is_unknown(text);
                self.unknown.extend(is_unknown.then_some(index));
                is_unknown
            };
            match column {
                Column::Customer => row.customer = text,
                Column::Workload if text.is_empty() => wrong(Code::MissingWorkload),
                Column::Workload => {
                    row.workload = self.workloads.or(text, |text| lexicon.workload(text));
                    if row.workload.is_none() {
                        wrong(Code::UnknownWorkload);
                    }
                }
                Column::Users => match users::read(text, &mut row.total) {
                    Ok(users) => row.users = users,
                    Err(Code::NotANumber) if is_unknown() => {}
                    Err(code) => wrong(code),
                },
                Column::UsersOf(workload) => match users::read(text, &mut row.total) {
                    Ok(None) => {}
                    Ok(users) => self.counts.push((*workload, users)),
                    Err(Code::NotANumber) if is_unknown() => self.counts.push((*workload, None)),
                    Err(code) => wrong(code),
                },
                Column::Licence if !text.is_empty() => {
                    row.licence = self.licences.or(text, |text| lexicon.licence(text));
                    if row.licence.is_none() && !is_unknown() {
                        wrong(Code::UnknownLicence);
                    }
                }
                Column::Association if !text.is_empty() => {
                    row.association = self.associations.or(text, |text| lexicon.association(text));
                    if row.association.is_none() && !is_unknown() {
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
        let surplus = columns.len()..cells.count();
        if surplus.into_iter().any(|index| cells.cell(index).is_some_and(|cell| !cell.trim().is_empty())) {
            note(None, Code::TooManyCells);
        }
        self.counts.extend(row.workload.map(|workload| (workload, row.users)));
        row
    }
}
