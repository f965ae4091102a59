//! What every part of the list is made from.

use leptos::prelude::{RwSignal, With};

use super::{listing::Listing, snapshots::Snapshots};
use crate::{
    page::{lazy::history::History, state::Calculator},
    text::Locale,
};

/// The list of customers as its parts see it.
#[derive(Clone, Copy)]
pub struct Customers {
    /// The state and the answer.
    pub calculator: Calculator,
    /// What is looked at of the list.
    pub listing: RwSignal<Listing>,
    /// What its rows on the screen show.
    pub snapshots: Snapshots,
    /// What making totals of it would do, when that was last asked.
    pub merging: RwSignal<Vec<String>>,
    /// What was done to it, and to all else that is entered.
    pub history: History,
    /// The language.
    pub locale: Locale,
}

impl Customers {
    /// How many rows are listed.
    pub fn length(self) -> usize {
        self.calculator.draft.with(|draft| {
            let length = |portfolio| self.listing.with(|listing| listing.length(portfolio));
            draft.customers.as_ref().map_or(0, length)
        })
    }
}

/// The button that adds a row.
pub const ADD: &str = "add-customer";
