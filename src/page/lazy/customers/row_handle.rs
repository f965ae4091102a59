//! One row as its parts see it.

use leptos::prelude::*;

use super::{Customers, snapshots::Snapshot};
use crate::{input::draft::portfolio::Portfolio, text};

/// A row as its parts see it.
#[derive(Clone, Copy)]
pub struct RowHandle {
    /// The list.
    pub customers: Customers,
    /// Which row.
    pub key: u32,
    /// Where it was when it came on the screen.
    pub near: usize,
}

impl RowHandle {
    /// Reads what the row shows; what it becomes without one once it is gone.
    pub fn with<T: Default>(self, read: impl FnOnce(&Snapshot) -> T) -> T {
        self.customers.snapshots.of(self.key).map(|shown| shown.with(read)).unwrap_or_default()
    }

    /// Changes the row.
    pub fn change(self, change: impl FnOnce(&mut Portfolio, usize)) {
        self.customers.calculator.draft.update(|draft| {
            if let Some(portfolio) = &mut draft.customers
                && let Some(place) = portfolio.place_of(self.key, self.near)
            {
                change(portfolio, place);
            }
        });
    }

    /// How the row is called, by which it is told apart from all others.
    pub fn name(self) -> String {
        self.with(|shown| text::this_row(self.customers.locale, &shown.row, shown.place))
    }
}
