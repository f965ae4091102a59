//! Where an entry of the evidence stands in what was entered, and back.
//!
//! The evidence leaves out rows that say nothing yet: customers without a workload, people without anything. So a
//! position there and a place here are two numbers.

use super::{
    Draft,
    portfolio::{Group, Portfolio, Row},
};
use crate::rules::Deployment;

impl Portfolio {
    /// The place of the row at `position` of the evidence; `None` for a group.
    #[must_use]
    pub fn row_at(&self, position: usize) -> Option<usize> {
        nth(self.rows.iter().map(Row::is_placed), position)
    }

    /// The position in the evidence of the row at `place`; `None` while it is not in there.
    #[must_use]
    pub fn position_of(&self, place: usize) -> Option<usize> {
        before(self.rows.iter().map(Row::is_placed), place)
    }

    /// The deployment at `position` of the evidence.
    #[must_use]
    pub fn deployment_at(&self, position: usize) -> Option<&Deployment> {
        self.placed().nth(position)
    }

    /// The group at `position` of the evidence; `None` for a row.
    #[must_use]
    pub fn group_at(&self, position: usize) -> Option<&Group> {
        let rows = self.rows.iter().filter(|row| row.is_placed()).count();
        self.rest.get(position.checked_sub(rows)?)
    }

    pub(super) fn deployment_at_mut(&mut self, position: usize) -> Option<&mut Deployment> {
        let rows = self.rows.iter_mut().filter(|row| row.is_placed()).map(|row| &mut row.deployment);
        rows.chain(self.rest.iter_mut().map(|group| &mut group.deployment)).nth(position)
    }
}

impl Draft {
    /// The place of the person at `position` of the evidence.
    #[must_use]
    pub fn person_at(&self, position: usize) -> Option<usize> {
        nth(self.people.iter().map(|person| !person.is_empty()), position)
    }

    /// The position in the evidence of the person at `place`; `None` while nothing is entered of them.
    #[must_use]
    pub fn position_of_person(&self, place: usize) -> Option<usize> {
        before(self.people.iter().map(|person| !person.is_empty()), place)
    }
}

/// The place of the one at `position` among those that are there.
fn nth(are_there: impl Iterator<Item = bool>, position: usize) -> Option<usize> {
    are_there.enumerate().filter(|(_, is_there)| *is_there).nth(position).map(|(place, _)| place)
}

/// How many are there before `place`, if the one at it is.
fn before(mut are_there: impl Iterator<Item = bool>, place: usize) -> Option<usize> {
    let before = are_there.by_ref().take(place).filter(|is_there| *is_there).count();
    are_there.next().filter(|is_there| *is_there).map(|_| before)
}
