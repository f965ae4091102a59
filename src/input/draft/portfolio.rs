//! The list of customers as entered: one row for each workload at each customer.
//!
//! A row keeps what was typed beside the deployment that it amounts to, so that a figure that cannot be
//! read is not lost and nothing is read twice. What a table cannot hold stays as groups: exact in every
//! figure, without names. Nothing here decides what counts; that is asked of `rules`.

pub mod builder;

use super::super::typed_number::{self, NumberProblem};
use crate::rules::{Deployment, Interval, entitlements, entitlements::Exclusion, program_faults::MAX_USERS};

/// The most rows that the page holds as rows.
pub const MAX_ROWS: usize = 10_000;
/// The most people that are read, by every way in: they are all shown, and unlike customers they cannot be grouped.
pub const MAX_PEOPLE: usize = MAX_ROWS;

/// The workload of a row for which none has been chosen: beyond every program's list.
pub const UNCHOSEN: usize = usize::MAX;

/// One row: what was typed, and what it amounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Tells rows apart while they come, go and move; never shown.
    pub key: u32,
    /// Active users as typed.
    pub typed: String,
    /// Why `typed` cannot be read; its users are then not known.
    pub problem: Option<NumberProblem>,
    /// What the row amounts to.
    pub deployment: Deployment,
}

/// Rows past [`MAX_ROWS`] that have everything but customer and users in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How many rows.
    pub rows: u64,
    /// What they amount to together: their users added up, and no customer.
    pub deployment: Deployment,
}

/// How a row stands in the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It surely counts, with this many users.
    Counts(u64),
    /// It surely does not, for these reasons.
    Excluded(&'static [Exclusion]),
    /// It may count, once more is known: its workload, or what rule 6 needs.
    Open(Interval),
}

/// The list of customers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Portfolio {
    /// The rows, in the order in which they are listed.
    pub rows: Vec<Row>,
    /// What there is besides, too many to list.
    pub rest: Vec<Group>,
    /// Whether it is said that this is the complete list.
    pub complete: bool,
}

impl Portfolio {
    /// Whether there is nothing in the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(Row::is_empty) && self.rest.is_empty()
    }

    /// Whether there is anything of which not all is known.
    #[must_use]
    pub fn has_open(&self) -> bool {
        let rows = self.rows.iter().filter(|row| !row.is_empty()).map(|row| &row.deployment);
        let mut all = rows.chain(self.rest.iter().map(|group| &group.deployment));
        all.any(|deployment| matches!(Standing::of(deployment), Standing::Open(_)))
    }

    /// The deployments that the list amounts to: rows with a workload in their order, then the groups.
    pub fn placed(&self) -> impl Iterator<Item = &Deployment> {
        let rows = self.rows.iter().filter(|row| row.is_placed()).map(|row| &row.deployment);
        rows.chain(self.rest.iter().map(|group| &group.deployment))
    }

    /// Whether something may count that no workload has been chosen for, so that it is in no deployment.
    #[must_use]
    pub fn has_unplaced(&self) -> bool {
        let may_count = |row: &Row| entitlements::exclusions(&row.deployment).is_empty();
        self.rows.iter().any(|row| !row.is_placed() && !row.is_empty() && may_count(row))
    }

    /// Whether the deployments are surely all.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.complete && !self.has_unplaced()
    }

    /// Adds a row with nothing in it at the end, and returns its key. It changes no answer.
    pub fn add_empty(&mut self) -> u32 {
        let (workload, active_users, licence, association) = (UNCHOSEN, None, None, None);
        let empty = Deployment { customer: None, workload, active_users, licence, association };
        self.insert(None, empty, String::new())
    }

    /// Where the row with `key` stands; `near` is where it was last seen.
    #[must_use]
    pub fn place_of(&self, key: u32, near: usize) -> Option<usize> {
        let is_there = self.rows.get(near).is_some_and(|row| row.key == key);
        if is_there { Some(near) } else { self.rows.iter().position(|row| row.key == key) }
    }

    /// Adds a row at the end, or behind `place`, and returns its key.
    pub fn insert(&mut self, place: Option<usize>, deployment: Deployment, typed: String) -> u32 {
        let key = self.next_key();
        let end = self.rows.len();
        let place = place.map_or(end, |place| place.saturating_add(1).min(end));
        self.rows.insert(place, Row::new(key, deployment, typed, self.users_but(end)));
        key
    }

    /// Adds many rows at the end.
    pub fn extend(&mut self, rows: impl IntoIterator<Item = (Deployment, String)>) {
        let mut key = self.next_key();
        let mut total = self.users_but(self.rows.len());
        for (deployment, typed) in rows {
            let row = Row::new(key, deployment, typed, total);
            total = total.saturating_add(row.deployment.active_users.unwrap_or(0));
            key = key.wrapping_add(1);
            self.rows.push(row);
        }
    }

    /// Puts a row that was there before back where it was, or as near as can be. Its key may be another's by now.
    pub fn put_back(&mut self, place: usize, mut row: Row) -> u32 {
        if self.place_of(row.key, place).is_some() {
            row.key = self.next_key();
        }
        let key = row.key;
        let place = place.min(self.rows.len());
        let others = self.users_but(self.rows.len());
        self.rows.insert(place, row);
        if let Some(row) = self.rows.get_mut(place)
            && row.deployment.active_users.is_some_and(|users| others.saturating_add(users) > MAX_USERS)
        {
            let typed = std::mem::take(&mut row.typed);
            row.type_users(typed, others);
        }
        key
    }

    /// Sets what was typed for the users of the row at `place`.
    pub fn type_users(&mut self, place: usize, typed: String) {
        let others = self.users_but(place);
        if let Some(row) = self.rows.get_mut(place) {
            row.type_users(typed, others);
        }
    }

    fn next_key(&self) -> u32 {
        self.rows.iter().map(|row| row.key).max().map_or(0, |key| key.wrapping_add(1))
    }

    /// All known users but those of the row at `place`.
    fn users_but(&self, place: usize) -> u64 {
        let others = self.rows.iter().enumerate().filter(|(other, _)| *other != place);
        let rows = others.filter_map(|(_, row)| row.deployment.active_users);
        let rest = self.rest.iter().filter_map(|group| group.deployment.active_users);
        rows.chain(rest).fold(0, u64::saturating_add)
    }

    /// What the list amounts to. `None` while nothing is listed, unless it is said that this is all.
    #[must_use]
    pub fn deployments(&self) -> Option<Vec<Deployment>> {
        let placed: Vec<_> = self.placed().cloned().collect();
        (self.is_all() || !placed.is_empty()).then_some(placed)
    }
}

impl Row {
    /// Whether a workload has been chosen; without one it is no deployment.
    #[must_use]
    pub const fn is_placed(&self) -> bool {
        self.deployment.workload != UNCHOSEN
    }

    /// Whether nothing has been entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Deployment { customer, licence, association, .. } = &self.deployment;
        let is_named = customer.as_deref().is_some_and(|name| !name.trim().is_empty());
        let is_filled = is_named || licence.is_some() || association.is_some();
        !self.is_placed() && !is_filled && self.typed.trim().is_empty()
    }

    fn new(key: u32, deployment: Deployment, typed: String, others: u64) -> Self {
        let mut row = Self { key, typed: String::new(), problem: None, deployment };
        row.type_users(typed, others);
        row
    }

    /// Reads what was typed, beside `others` in all other rows.
    fn type_users(&mut self, typed: String, others: u64) {
        let read = typed_number::parse(&typed).and_then(|users| {
            let fits = others.saturating_add(users.unwrap_or(0)) <= MAX_USERS;
            if fits { Ok(users) } else { Err(NumberProblem::TooLarge) }
        });
        self.problem = read.err();
        self.deployment.active_users = read.unwrap_or(None);
        self.typed = typed;
    }
}

impl Standing {
    /// How `deployment` stands in the answer.
    #[must_use]
    pub fn of(deployment: &Deployment) -> Self {
        let reasons = entitlements::exclusions(deployment);
        let interval = entitlements::interval(deployment);
        if !reasons.is_empty() {
            Self::Excluded(reasons)
        } else if deployment.workload == UNCHOSEN {
            Self::Open(Interval { counted: 0, ..interval })
        } else if interval.possible == Some(interval.counted) {
            Self::Counts(interval.counted)
        } else {
            Self::Open(interval)
        }
    }
}
