//! One row as its parts see it.

use super::Customers;
use crate::{
    input::draft::portfolio::{Portfolio, Row},
    text,
};
use leptos::prelude::*;

/// A row as its parts see it.
#[derive(Clone, Copy)]
pub struct ThisRow {
    /// The list.
    pub customers: Customers,
    /// Which row.
    pub key: u32,
    /// Where it was when it came on the screen.
    pub near: usize,
}

impl ThisRow {
    /// Reads the row; what it becomes without one once it is gone.
    pub fn with<T: Default>(self, read: impl FnOnce(&Portfolio, usize, &Row) -> T) -> T {
        self.customers.calculator.draft.with(|draft| {
            let found = draft.customers.as_ref().and_then(|portfolio| {
                let place = portfolio.place_of(self.key, self.near)?;
                Some((portfolio, place, portfolio.rows.get(place)?))
            });
            found.map(|(portfolio, place, row)| read(portfolio, place, row)).unwrap_or_default()
        })
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

    /// How the row is called: its customer, or its place.
    pub fn name(self) -> String {
        self.with(|portfolio, place, _| text::row(self.customers.locale, portfolio, place))
    }
}
