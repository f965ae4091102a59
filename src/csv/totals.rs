//! The rows above, added up, to know a row that only says their sum.
//!
//! Such a row counts everybody twice. It is known by both its name and its figures; by its figures alone where
//! it has no name and all others do; and by its name alone where rows above could not be read, since nobody
//! can then add them up. A customer who is called Total and has other figures stays one.

use super::{cell::said, cells::Row, column::Column, lexicon::Lexicon, recall::Recall, users};

/// What has been read so far, and since the last row of totals.
#[derive(Debug, Default)]
pub(super) struct Totals {
    all: Sums,
    since: Sums,
    /// Whether a row or a cell above could not be read.
    is_uncertain: bool,
    has_nameless: bool,
    /// The customer of the row above.
    last: String,
    /// What a row would say, were it one of totals: users of a workload, or of all.
    figures: Vec<(Option<usize>, u64)>,
}

#[derive(Debug, Default)]
struct Sums {
    rows: u64,
    users: Vec<(usize, u64)>,
}

impl Sums {
    fn of(&self, workload: usize) -> u64 {
        self.users.iter().find(|(known, _)| *known == workload).map_or(0, |(_, users)| *users)
    }

    fn add(&mut self, workload: usize, users: u64) {
        match self.users.iter_mut().find(|(known, _)| *known == workload) {
            Some((_, sum)) => *sum = sum.saturating_add(users),
            None => self.users.push((workload, users)),
        }
    }

    /// Whether these figures are the sums: each its workload's, or the one that of all.
    fn are(&self, figures: &[(Option<usize>, u64)]) -> bool {
        let all = || self.users.iter().fold(0_u64, |sum, (_, users)| sum.saturating_add(*users));
        let is_sum = |(workload, users): &(Option<usize>, u64)| {
            workload.map_or_else(all, |workload| self.of(workload)) == *users
        };
        self.rows > 0 && figures.iter().any(|(_, users)| *users > 0) && figures.iter().all(is_sum)
    }
}

/// How a row could be one of totals by its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Match {
    /// Not at all.
    None,
    /// Nobody can say, because a row above could not be read.
    Uncertain,
    /// They are the sums of the rows above.
    Sums,
    /// They are the sums of at least two rows, and none of those lacks a name.
    SumsOfNamed,
}

impl Totals {
    /// Adds a row that counts; `is_unsure` says that a cell of it could not be read.
    pub fn add(&mut self, customer: &str, counts: &[(usize, Option<u64>)], is_unsure: bool) {
        self.is_uncertain |= is_unsure;
        self.has_nameless |= customer.is_empty();
        if self.last != customer {
            customer.clone_into(&mut self.last);
        }
        for sums in [&mut self.all, &mut self.since] {
            sums.rows = sums.rows.saturating_add(1);
            for (workload, users) in counts {
                sums.add(*workload, users.unwrap_or(0));
            }
        }
    }

    /// Says that a row above could not be read.
    pub fn doubt(&mut self) {
        self.is_uncertain = true;
    }

    /// What a good row is called that only adds up the rows above it; empty for one without a name. Its customer, its
    /// workload and its counts have been read.
    pub fn name_of_good<'c>(
        &mut self,
        cells: &impl Row<'c>,
        lexicon: &Lexicon,
        (customer, workload): (&'c str, Option<usize>),
        counts: &[(usize, Option<u64>)],
    ) -> Option<&'c str> {
        self.figures.clear();
        let known = counts.iter().filter_map(|(workload, users)| Some((Some(*workload), (*users)?)));
        self.figures.extend(known);
        self.name(cells, lexicon, customer, workload)
    }

    /// The same for a row with which something is wrong, as far as it can be read: what rows of totals are called is often
    /// no workload.
    pub fn name_of_bad<'c>(
        &mut self,
        cells: &impl Row<'c>,
        columns: &[Column],
        lexicon: &Lexicon,
        workloads: &mut Recall<usize>,
    ) -> Option<&'c str> {
        let (mut customer, mut workload, mut users) = ("", None, None);
        self.figures.clear();
        for (index, column) in columns.iter().enumerate() {
            let Some(text) = cells.cell(index).map(said) else { continue };
            let number = || users::number(text).ok().flatten();
            match column {
                Column::Customer => customer = text,
                Column::Workload => workload = workloads.or(text, |text| lexicon.workload(text)),
                Column::Users => users = number(),
                Column::UsersOf(workload) => {
                    self.figures.extend(number().map(|users| (Some(*workload), users)));
                }
                _ => {}
            }
        }
        self.figures.extend(users.map(|users| (workload, users)));
        self.name(cells, lexicon, customer, workload)
    }

    /// What a row with these figures is called, if they are sums.
    fn name<'c>(
        &mut self,
        cells: &impl Row<'c>,
        lexicon: &Lexicon,
        customer: &'c str,
        workload: Option<usize>,
    ) -> Option<&'c str> {
        let matching = self.matches();
        if matching == Match::None {
            return None;
        }
        let is_nameless = matching == Match::SumsOfNamed && customer.is_empty() && workload.is_none();
        let mut names = std::iter::once(customer).chain(cells.each().map(said));
        let name = names.find(|name| lexicon.is_total(name, &self.last)).or(is_nameless.then_some(""))?;
        // The sums of all go on.
        self.since = Sums::default();
        Some(name)
    }

    /// How a row with these figures could be one of totals.
    fn matches(&self) -> Match {
        match (self.all.are(&self.figures), self.since.are(&self.figures)) {
            (true, _) if self.all.rows > 1 && !self.has_nameless => Match::SumsOfNamed,
            (false, false) if self.is_uncertain && self.all.rows > 0 => Match::Uncertain,
            (false, false) => Match::None,
            _ => Match::Sums,
        }
    }
}
