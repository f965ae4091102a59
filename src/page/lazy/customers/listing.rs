//! What is looked at of the list of customers: which rows, and which of them are on the screen.
//!
//! It is no part of what was entered: nothing of it changes the answer, and a refresh forgets it.

use super::{filter::Filter, order::SortKey};
use crate::input::draft::portfolio::Portfolio;

/// Rows that are there before the first and after the last that can be seen.
const MARGIN: usize = 6;
/// Rows that are there before anybody has measured how many can be seen.
const AT_FIRST: usize = 10;

/// What is looked at of the list.
pub struct Listing {
    /// Which rows are listed.
    pub filter: Filter,
    /// The keys of the rows that matched when the filter was chosen, so that a row does not vanish
    /// while it is being corrected; `None` lists all.
    pub matching: Option<Vec<u32>>,
    /// The first position on the screen, and the one after the last.
    pub window: (usize, usize),
    /// What the rows were sorted by last.
    pub sorted: Option<SortKey>,
}

impl Default for Listing {
    fn default() -> Self {
        Self { filter: Filter::All, matching: None, window: (0, AT_FIRST), sorted: None }
    }
}

impl Listing {
    /// How many rows are listed.
    pub fn length(&self, portfolio: &Portfolio) -> usize {
        self.matching.as_ref().map_or(portfolio.rows.len(), Vec::len)
    }

    /// The key of the row at a position among those listed.
    pub fn key_at(&self, portfolio: &Portfolio, position: usize) -> Option<u32> {
        match &self.matching {
            Some(keys) => keys.get(position).copied(),
            None => portfolio.rows.get(position).map(|row| row.key),
        }
    }

    /// Where the row with `key` is among those listed.
    pub fn position_of(&self, portfolio: &Portfolio, key: u32) -> Option<usize> {
        match &self.matching {
            Some(keys) => keys.iter().position(|listed| *listed == key),
            None => portfolio.place_of(key, 0),
        }
    }

    /// The window that shows `visible` rows from `first` on, with a margin on either side.
    pub fn window_at(first: usize, visible: usize) -> (usize, usize) {
        let end = first.saturating_add(visible).saturating_add(MARGIN);
        (first.saturating_sub(MARGIN), end)
    }

    /// Lists a new row behind the one with key `after`, or at the end, whatever the filter says: somebody
    /// is about to fill it in.
    pub fn insert(&mut self, after: Option<u32>, key: u32) {
        if let Some(keys) = &mut self.matching {
            let behind = after.and_then(|after| keys.iter().position(|listed| *listed == after));
            keys.insert(behind.map_or(keys.len(), |place| place.saturating_add(1)), key);
        }
    }

    /// Lists a row no longer.
    pub fn remove(&mut self, key: u32) {
        if let Some(keys) = &mut self.matching {
            keys.retain(|listed| *listed != key);
        }
    }

    /// Lists all rows again, from the first.
    pub fn start_over(&mut self) {
        *self = Self::default();
    }
}
