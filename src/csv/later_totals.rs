//! Rows of totals that are only known by what follows them: a total above its rows, and a last row that is the sum of all rows
//! but has no name that is known here as a total.
//!
//! What has been handed on cannot be taken back, and no row is kept. So a reading finds their lines, and the list
//! is read again without them. It refuses to look at names: `totals` says which rows are called totals.

use super::sums::{Figure, Sums};

/// A list is read so often at most. A row may be known to be one of totals only once another one is left out.
const MAX_READINGS: u8 = 3;
/// So many rows that are called totals are compared with what follows them.
const MAX: usize = 1 << 11;
/// A row that equals a single row below is taken for a customer, so a total needs more than one.
const ONE: u64 = 1;
/// Without the name of a total, more than two rows are needed: one row may equal two others by chance.
const TWO: u64 = 2;

/// Lines of totals that a reading has found, for the next reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TotalsLines {
    /// In ascending order.
    lines: Vec<u64>,
    /// How many readings have found them.
    readings: u8,
}

/// What follows decides of these.
#[derive(Debug, Default)]
pub(super) struct LaterTotals {
    /// What earlier readings have found.
    pub known: TotalsLines,
    /// The line of the row that is being read, and of the row above.
    line: u64,
    before: u64,
    /// Whether an earlier reading has found that row.
    pub is_known: bool,
    /// Whether that row is the last of the candidates.
    is_candidate: bool,
    candidates: Vec<Candidate>,
    /// Lines of rows, one below another, that were the sum of all above when they came.
    sums_of_all: Vec<u64>,
}

/// A row that is called a total and adds up no rows above, or, without figures, the end of a group.
#[derive(Debug)]
struct Candidate {
    line: u64,
    figures: Vec<Figure>,
    /// What it counts if it is a customer.
    counts: Vec<(usize, Option<u64>)>,
    /// The rows from here to the next candidate.
    below: Sums,
    kind: Kind,
}

/// What a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Customer,
    /// It has the figures of one row below, or the sum of a group above: a total if others are.
    Unsure,
    Total,
}

impl LaterTotals {
    /// Begins a row.
    #[inline]
    pub fn begin(&mut self, line: u64) {
        (self.before, self.line, self.is_candidate) = (self.line, line, false);
        self.is_known = !self.known.lines.is_empty() && self.known.lines.binary_search(&line).is_ok();
    }

    /// Says that this row is called a total, and has these figures.
    #[cold]
    pub fn follow(&mut self, figures: &[Figure]) {
        if self.candidates.len() < MAX && figures.iter().any(|(_, users)| *users > 0) {
            self.is_candidate = true;
            self.push(figures);
        }
    }

    /// Says that this row adds up a group above.
    #[cold]
    pub fn end_group(&mut self) {
        // Groups above the first candidate are nothing to it.
        if (1..MAX).contains(&self.candidates.len()) {
            self.push(&[]);
        }
    }

    #[cold]
    fn push(&mut self, figures: &[Figure]) {
        let (line, figures, counts) = (self.line, figures.to_vec(), Vec::new());
        self.candidates.push(Candidate {
            line,
            figures,
            counts,
            below: Sums::default(),
            kind: Kind::Customer,
        });
    }

    /// Says that nothing calls this row a total; `all` are the sums of all above, `is_again` that the row above has the
    /// same name.
    #[cold]
    pub fn compare(&mut self, all: &Sums, figures: &[Figure], is_again: bool) {
        if all.are_of_more_than(TWO, figures) {
            let is_next = self.sums_of_all.last() == Some(&self.before);
            // Whoever has another row above that is no sum is a customer.
            if is_again && !is_next {
                return;
            }
            if !is_again {
                self.sums_of_all.clear();
            }
            self.sums_of_all.push(self.line);
        }
    }

    /// Adds this row, which counts.
    #[inline]
    pub fn add(&mut self, counts: &[(usize, Option<u64>)]) {
        if let Some(last) = self.candidates.last_mut() {
            if self.is_candidate {
                last.counts = counts.to_vec();
            } else {
                last.below.add(counts);
            }
        }
    }

    /// The lines of all totals, if this reading has found one and the list should be read again.
    pub fn finish(mut self) -> Option<TotalsLines> {
        let mut lines = self.known.lines;
        let known = lines.len();
        let mut leave_out = |line: u64| {
            if let Err(place) = lines.binary_search(&line) {
                lines.insert(place, line);
            }
        };
        if self.sums_of_all.last() == Some(&self.line) {
            self.sums_of_all.into_iter().for_each(&mut leave_out);
        }
        // Inner groups are decided before outer ones. `decided` holds them; the nearest is last.
        let mut decided: Vec<Candidate> = Vec::new();
        while let Some(mut candidate) = self.candidates.pop() {
            candidate.decide(&mut decided);
            let above = self.candidates.last().map(|candidate| &candidate.below);
            let is_sum = above.is_some_and(|above| above.are_of_more_than(ONE, &candidate.figures));
            if is_sum && candidate.kind == Kind::Customer {
                candidate.kind = Kind::Unsure;
            }
            decided.push(candidate);
        }
        let totals = decided.iter().filter(|one| one.kind == Kind::Total);
        totals.map(|one| one.line).for_each(leave_out);
        let readings = self.known.readings.saturating_add(1);
        (lines.len() > known && readings < MAX_READINGS).then_some(TotalsLines { lines, readings })
    }
}

impl Candidate {
    /// Decides what it is. Its group ends before one of the candidates that follow, or at the end.
    fn decide(&mut self, following: &mut [Self]) {
        let figures = &self.figures;
        if figures.is_empty() {
            return;
        }
        let (mut with_unsure, mut without) = (self.below.clone(), self.below.clone());
        let mut inside: usize = 0;
        let unsure = loop {
            if without.are_of_more_than(ONE, figures) {
                break Kind::Total;
            }
            if with_unsure.are_of_more_than(ONE, figures) {
                break Kind::Customer;
            }
            if without.are(figures) {
                self.kind = Kind::Unsure;
            }
            let next = following.iter().rev().nth(inside).filter(|_| !without.exceed(figures));
            let Some(next) = next else { return };
            inside = inside.saturating_add(1);
            if next.kind != Kind::Total && !next.counts.is_empty() {
                with_unsure.add(&next.counts);
                if next.kind == Kind::Customer {
                    without.add(&next.counts);
                }
            }
            with_unsure.merge(&next.below);
            without.merge(&next.below);
        };
        self.kind = Kind::Total;
        for next in following.iter_mut().rev().take(inside).filter(|next| next.kind == Kind::Unsure) {
            next.kind = unsure;
        }
    }
}
