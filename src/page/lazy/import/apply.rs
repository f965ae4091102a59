//! Puts what a file holds in the place of what is entered.
//!
//! It refuses to do so for good: the history offers to take it back.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::{
    context::{DIALOG, ImportContext},
    stage::Stage,
};
use crate::page::{
    controls::dialog,
    lazy::{
        customers::{self, COUNT},
        move_focus,
    },
};

/// Closes the dialog and uses what it shows.
pub fn confirm(importing: ImportContext) {
    dialog::close(DIALOG);
    // Closing is seen at once, whatever the list takes.
    Timeout::new(0, move || apply(importing)).forget();
}

fn apply(importing: ImportContext) {
    let words = importing.customers.locale.text();
    let stage = importing.import.try_update(|import| std::mem::take(import).stage);
    let customers = importing.customers;
    match stage {
        Some(Stage::Opened { program, draft, .. }) => {
            customers.history.replace_under(program, words.import_opened().into(), *draft);
            move_focus::focus_form();
        }
        Some(Stage::Preview(preview)) => {
            let mut now = customers.calculator.copy();
            now.replace_totals(preview.portfolio);
            customers.history.replace(words.import_imported().into(), now);
            move_focus::focus_id(COUNT);
        }
        _ => return,
    }
    customers::list_all(customers);
}
