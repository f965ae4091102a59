//! One row as its parts see it.

use super::Customers;
use crate::{
    input::draft::portfolio::{Portfolio, Row},
    page::controls::judging::withholds,
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

    /// Reads the row as it can be judged: a figure in which somebody is typing is not known yet, and no mistake.
    pub fn judged<T: Default>(self, read: impl FnOnce(&Row) -> T) -> T {
        self.with(|_, _, row| {
            if row.problem.is_some() && withholds(self.key) {
                read(&Row { problem: None, ..row.clone() })
            } else {
                read(row)
            }
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

    /// How the row is called, by which it is told apart from all others.
    pub fn name(self) -> String {
        self.with(|_, place, row| text::this_row(self.customers.locale, row, place))
    }
}
