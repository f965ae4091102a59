//! What every step of an import is made from.

use leptos::prelude::*;

use super::{stage::Import, worker};
use crate::page::{
    controls::dialog,
    lazy::customers::{Customers, listing::Listing},
};

/// The id of the dialog.
pub const DIALOG: &str = "import";
/// The id of where a file is chosen.
pub const FILE: &str = "import-file";
/// The id of where rows are pasted.
pub const PASTED: &str = "import-pasted";
/// The id of what each step begins with; the keyboard goes there.
pub const STEP: &str = "import-step";

/// What every step of an import is made from.
#[derive(Clone, Copy)]
pub struct ImportContext {
    /// The list that is there now.
    pub customers: Customers,
    /// How far the import has come.
    pub import: RwSignal<Import>,
}

impl ImportContext {
    /// Nothing is imported yet. Call at the root, so that its signal outlives every view.
    pub fn new(customers: Customers) -> Self {
        Self { customers, import: RwSignal::new(Import::default()) }
    }

    /// Opens the dialog.
    pub fn open(self) {
        self.import.set(Import::default());
        dialog::open(DIALOG);
    }

    /// Forgets the last import, and what was looked at of the list.
    pub fn forget(self) {
        self.import.set(Import::default());
        self.customers.listing.set(Listing::default());
        worker::forget();
    }
}
