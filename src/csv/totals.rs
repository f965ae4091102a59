//! The rows above, added up, to know a row that only says their sum.
//!
//! Such a row counts everybody twice. It is known by both its name and its figures; by its figures alone where
//! it has no name and all others do; and by its name alone where rows above could not be read, since nobody
//! can then add them up. A customer who is called Total and has other figures stays one, and is told, unless `later_totals`
//! finds that the rows below add up to them.

use super::{
    cell::cell_text,
    cells::Row,
    column::Column,
    later_totals::LaterTotals,
    lexicon::Lexicon,
    lookup_cache::LookupCache,
    note::NoteCode,
    sums::{Figure, Sums},
    total_names::TotalName,
    users,
};
use crate::rules::Licence;

/// Where the sums of all rows are among those of parts.
const ALL: usize = 2;

/// What has been read so far.
#[derive(Debug, Default)]
pub(super) struct Totals {
    /// Sums since the last subtotal, since the last group total, and overall. Before the first subtotal only the
    /// overall sum is kept.
    parts: [Sums; 3],
    /// Of rows with a licence, in the order of `Licence`.
    licences: [Sums; 2],
    has_seen: bool,
    /// Whether a row or a cell above could not be read.
    is_uncertain: bool,
    has_nameless: bool,
    /// The customer of the row above.
    last: String,
    /// What the row that is being read would say, were it one of totals.
    figures: Vec<Figure>,
    /// How many workloads have a column of their own.
    workload_columns: usize,
    /// Rows that are only known by what follows them.
    pub later: LaterTotals,
}

impl Totals {
    /// Nothing has been read of a list with these columns.
    pub fn new(columns: &[Column]) -> Self {
        let workload_columns = columns.iter().filter(|column| matches!(column, Column::UsersOf(_))).count();
        Self { workload_columns, ..Self::default() }
    }

    /// Adds a row that counts; `is_unsure` says that a cell of it could not be read.
    pub fn add(
        &mut self,
        customer: &str,
        licence: Option<Licence>,
        counts: &[(usize, Option<u64>)],
        is_unsure: bool,
    ) {
        self.is_uncertain |= is_unsure;
        self.has_nameless |= customer.is_empty();
        if self.last != customer {
            customer.clone_into(&mut self.last);
        }
        let first = self.first();
        let licence = licence.and_then(|licence| self.licences.get_mut(licence as usize));
        for sums in self.parts.iter_mut().skip(first).chain(licence) {
            sums.add(counts);
        }
        self.later.add(counts);
    }

    /// Says that a row above could not be read.
    pub fn doubt(&mut self) {
        self.is_uncertain = true;
    }

    /// What a good row is called that only adds up the rows above it, or that is only called so; empty for one without
    /// a name. Its customer, its workload and its counts have been read.
    pub fn name_of_good<'c>(
        &mut self,
        cells: &impl Row<'c>,
        lexicon: &Lexicon,
        (customer, workload): (&'c str, Option<usize>),
        counts: &[(usize, Option<u64>)],
        has_terms: bool,
    ) -> Option<(NoteCode, &'c str)> {
        self.figures.clear();
        let known = counts.iter().filter_map(|(workload, users)| Some((Some(*workload), (*users)?)));
        self.figures.extend(known);
        self.name(cells, lexicon, (customer, workload), has_terms)
    }

    /// The same for a row with which something is wrong, as far as it can be read: what rows of totals are called is often
    /// no workload.
    pub fn name_of_bad<'c>(
        &mut self,
        cells: &impl Row<'c>,
        columns: &[Column],
        lexicon: &Lexicon,
        workloads: &mut LookupCache<usize>,
    ) -> Option<(NoteCode, &'c str)> {
        let (mut customer, mut workload, mut users) = ("", None, None);
        let mut has_terms = false;
        self.figures.clear();
        for (index, column) in columns.iter().enumerate() {
            let Some(text) = cells.cell(index).map(cell_text) else { continue };
            let number = || users::number(text).ok().flatten();
            match column {
                Column::Customer => customer = text,
                Column::Workload => workload = workloads.or(text, |text| lexicon.workload(text)),
                Column::Users => users = number(),
                Column::UsersOf(workload) => {
                    self.figures.extend(number().map(|users| (Some(*workload), users)));
                }
                Column::Licence | Column::Association => has_terms |= !text.is_empty(),
                Column::Ignored => {}
            }
        }
        self.figures.extend(users.map(|users| (workload, users)));
        self.name(cells, lexicon, (customer, workload), has_terms)
    }

    /// What a row with these figures is called, if they are sums, or if it is called so. `has_terms`: it has a licence or an
    /// association of its own.
    fn name<'c>(
        &mut self,
        cells: &impl Row<'c>,
        lexicon: &Lexicon,
        (customer, workload): (&'c str, Option<usize>),
        has_terms: bool,
    ) -> Option<(NoteCode, &'c str)> {
        let sums = |part: &usize| self.parts.get(*part).filter(|sums| sums.are(&self.figures));
        let part = (self.first()..=ALL).find(|part| sums(part).is_some());
        let rows = part.as_ref().and_then(sums).map_or(0, |sums| sums.rows);
        let is_again = customer == self.last && !customer.is_empty();
        // Beside a customer of its own, such a word says something else.
        // A figure there may count customers, unless customers have numbers.
        let is_name = |name: &str| name.contains(char::is_alphabetic);
        let has_customer =
            is_name(customer) || (customer.contains(char::is_alphanumeric) && !is_name(&self.last));
        let has_other_names = is_again || !has_customer;
        // Nearly no row has such figures or such a name, so letters are only looked up where that is worth the time.
        let names = &lexicon.totals;
        let is_plain = if has_other_names { is_again && !self.is_uncertain } else { !names.may_be(customer) };
        let is_known = self.later.is_known;
        if part.is_none() && is_plain && !is_known {
            return None;
        }
        let others = cells.each().take(if has_other_names { usize::MAX } else { 0 }).map(cell_text);
        let mut found = std::iter::once(customer).chain(others).filter_map(|name| {
            let is_likely = part.is_some() || names.may_be(name);
            Some((name, is_likely.then(|| names.find(name, &self.last))??))
        });
        let Some((name, kind)) = found.next() else {
            if is_known {
                return Some((NoteCode::TotalsRow, customer));
            }
            // Only customers have terms of their own, and a row that adds up all says so of each workload.
            let [.., all] = &self.parts;
            let is_whole = self.workload_columns < 2 || all.are_all_in(&self.figures);
            if !customer.is_empty() && !has_terms && is_whole {
                self.later.compare(all, &self.figures, is_again);
            }
            let is_nameless = rows > 1 && customer.is_empty() && workload.is_none() && !self.has_nameless;
            return is_nameless.then(|| self.end(part, ""));
        };
        if is_known && part.is_none() {
            return Some((NoteCode::TotalsRow, name));
        }
        let is_uncertain = self.is_uncertain && self.parts.iter().any(|sums| sums.rows > 0);
        let is_total = match kind {
            // Also a customer may be called “Target”.
            TotalName::Aggregate => rows > 1 && self.several_figures(),
            // One row alone may have the figures of another one, but hardly two, and not where no customer is named.
            _ if rows > 1 || (rows > 0 && !has_customer) => true,
            TotalName::Word => is_uncertain || (rows > 0 && self.several_figures()),
            TotalName::OfLastCustomer => is_uncertain || rows > 0,
            TotalName::WithOther(other) => self.is_of(lexicon.licence(other)),
        };
        if is_total || is_known {
            return Some(self.end(part, name));
        }
        if kind != TotalName::Aggregate || self.several_figures() {
            self.later.follow(&self.figures);
        }
        Some((NoteCode::CountedTotal, name))
    }

    /// Whether more than one of the figures says something.
    fn several_figures(&self) -> bool {
        self.figures.iter().filter(|(_, users)| *users > 0).count() > 1
    }

    /// Whether the figures are the sums of a licence.
    fn is_of(&self, licence: Option<Licence>) -> bool {
        let sums = licence.and_then(|licence| self.licences.get(licence as usize));
        sums.is_some_and(|sums| sums.are(&self.figures))
    }

    /// The first part that is kept.
    const fn first(&self) -> usize {
        if self.has_seen { 0 } else { ALL }
    }

    /// Ends the part that a row adds up, and those within it; the sums of all go on.
    fn end<'c>(&mut self, part: Option<usize>, name: &'c str) -> (NoteCode, &'c str) {
        let [since, group, all] = &mut self.parts;
        if !std::mem::replace(&mut self.has_seen, true) {
            *group = all.clone();
        } else if part.is_some_and(|part| part > 0) {
            *group = Sums::default();
        }
        *since = Sums::default();
        self.later.end_group();
        (NoteCode::TotalsRow, name)
    }
}
