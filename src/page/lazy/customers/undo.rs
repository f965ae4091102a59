//! What was there before the last removal, sorting, merging or import.

use crate::input::draft::{
    Draft,
    portfolio::{Portfolio, Row},
};

/// What can be taken back, and how it is called.
pub struct Undo {
    /// What was done.
    pub what: String,
    /// What was there before.
    pub former: Former,
}

/// What was there before.
pub enum Former {
    /// A row, and where it was. Edits since then stay.
    Row(usize, Row),
    /// The whole list, or the totals.
    Users(Option<Portfolio>, Vec<String>),
    /// Everything.
    All(Box<Draft>),
}

impl Undo {
    /// Brings a row back.
    pub const fn row(what: String, place: usize, row: Row) -> Self {
        Self { what, former: Former::Row(place, row) }
    }

    /// Brings everything back.
    pub fn all(what: String, former: Draft) -> Self {
        Self { what, former: Former::All(Box::new(former)) }
    }

    /// Brings a former list or former totals back.
    pub const fn list(what: String, customers: Option<Portfolio>, users: Vec<String>) -> Self {
        Self { what, former: Former::Users(customers, users) }
    }
}
