//! What each row on the screen shows now.
//!
//! A row has some fifteen places that follow it. If they followed all that is entered, each key would ask all places of all
//! rows anew. So one effect compares the rows on the screen, and only the places of those that differ are asked. It refuses to keep
//! anything of rows that are not on the screen.

use leptos::prelude::*;

use crate::{
    input::draft::portfolio::{Portfolio, Row},
    page::controls::deferred_validation::defers_error,
    rules::{Evaluation, duplicates::Duplicate},
};

/// What a row shows.
#[derive(PartialEq)]
pub struct Snapshot {
    /// Where it stands in the list.
    pub place: usize,
    /// The row as it can be judged: a figure in which somebody is typing is not known yet, and no mistake.
    pub row: Row,
    /// Whether it may be listed twice.
    pub is_repeated: bool,
}

/// What the rows on the screen show. It has a signal for each.
#[derive(Clone, Copy, Default)]
pub struct Snapshots(StoredValue<Vec<ArcRwSignal<Snapshot>>>);

impl Snapshots {
    /// What the row with this key shows, if it is on the screen.
    pub fn of(self, key: u32) -> Option<ArcRwSignal<Snapshot>> {
        self.0.try_with_value(|known| known.iter().find(|one| has(one, key)).cloned()).flatten()
    }

    /// Takes those of these rows, and of no others. With each key comes the place about which its row stands.
    pub fn take(self, portfolio: &Portfolio, answer: &Evaluation, rows: &[(u32, usize)]) {
        let known = self.0.try_update_value(std::mem::take).unwrap_or_default();
        let snapshots = rows.iter().filter_map(|(key, near)| {
            let signal = known.iter().find(|one| has(one, *key));
            let near = signal.map_or(*near, |signal| signal.with_untracked(|shown| shown.place));
            let now = Snapshot::of(portfolio, answer, portfolio.place_of(*key, near)?)?;
            let Some(signal) = signal else { return Some(ArcRwSignal::new(now)) };
            if signal.with_untracked(|shown| *shown != now) {
                signal.set(now);
            }
            Some(signal.clone())
        });
        self.0.set_value(snapshots.collect());
    }
}

fn has(one: &ArcRwSignal<Snapshot>, key: u32) -> bool {
    one.with_untracked(|shown| shown.row.key == key)
}

impl Snapshot {
    fn of(portfolio: &Portfolio, answer: &Evaluation, place: usize) -> Option<Self> {
        let mut row = portfolio.rows.get(place)?.clone();
        if row.problem.is_some() && defers_error(row.key) {
            row.problem = None;
        }
        let warnings = &answer.warnings;
        let is_warned = |position| warnings.contains(&Duplicate::Deployment(position));
        let is_repeated = !warnings.is_empty() && portfolio.position_of(place).is_some_and(is_warned);
        Some(Self { place, row, is_repeated })
    }
}
