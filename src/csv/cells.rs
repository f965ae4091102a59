//! The cells of a row by their place, however they are kept.

use std::borrow::Cow;

/// The cells of a row by their place.
pub(super) trait Row<'c> {
    fn cell(&self, index: usize) -> Option<&'c str>;
    fn count(&self) -> usize;

    /// All of them.
    fn each(&self) -> impl Iterator<Item = &'c str> {
        (0..self.count()).filter_map(|index| self.cell(index))
    }
}

/// Cells one after another in a text, and where each ends.
pub(super) struct Cells<'a> {
    pub text: &'a str,
    pub ends: &'a [usize],
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
