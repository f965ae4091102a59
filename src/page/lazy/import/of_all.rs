//! What the file has no column for, said of all its rows at once; and the rows that only add up others.
//!
//! Nothing is taken for granted: until somebody says so, such rows cannot count, and those rows are left out.

use leptos::prelude::*;

use super::{
    importing::Importing,
    labelled_select::labelled_select,
    stage::{Import, Outcome},
    steps,
};
use crate::{
    csv::Column,
    input::draft::{association_of, association_word, licence_of, licence_word},
    page::{
        controls::button,
        lazy::deployment_options::{association_options, licence_options},
        state::Calculator,
        view::{El, Node, each, el},
    },
};

const LICENCE: &str = "import-licence";
const ASSOCIATION: &str = "import-association";

/// What is missing, with a choice for all rows.
pub fn missing(importing: Importing, import: &Import) -> Option<El> {
    let text = importing.customers.locale.text();
    let [licence, association] =
        [Column::Licence, Column::Association].map(|column| import.found.lacks(column));
    let is_open = (licence && import.choices.licence.is_none())
        || (association && import.choices.association.is_none());
    let said = match (licence, association) {
        (true, true) => text.import_lacks_both(),
        (true, false) => text.import_lacks_licence(),
        (false, true) => text.import_lacks_association(),
        (false, false) => return None,
    };
    let choices: [Option<El>; 2] = [
        licence.then(|| of_licence(importing, import)),
        association.then(|| of_association(importing, import)),
    ];
    let said = el("p").class("warning").attr("role", "status").shown(is_open).child(said);
    Some(el("div").class("of-all").child(said).child(each(choices.into_iter().flatten())))
}

fn of_licence(importing: Importing, import: &Import) -> El {
    let locale = importing.customers.locale;
    let options = licence_options(locale).map(owned);
    let now = licence_word(import.choices.licence);
    labelled_select(locale.text().import_all_licence(), LICENCE, options, now).on("change", move |event| {
        let word = event_target_value(&event);
        steps::set_choice(importing, LICENCE, |choices| choices.licence = licence_of(&word));
    })
}

fn of_association(importing: Importing, import: &Import) -> El {
    let (locale, program) = (importing.customers.locale, Calculator::program());
    let options = association_options(locale).map(owned);
    let now = association_word(program, import.choices.association);
    labelled_select(locale.text().import_all_association(), ASSOCIATION, options, now).on(
        "change",
        move |event| {
            let word = event_target_value(&event);
            steps::set_choice(importing, ASSOCIATION, |choices| {
                choices.association = association_of(Calculator::program(), &word);
            });
        },
    )
}

fn owned((value, label): (&str, &str)) -> (String, String) {
    (value.to_owned(), label.to_owned())
}

/// Rows of totals, with a way to count them after all and back.
pub fn totals(importing: Importing, import: &Import, outcome: &Outcome) -> Option<Node> {
    let locale = importing.customers.locale;
    let text = locale.text();
    let counts = import.choices.counts_totals;
    let totals = &outcome.totals;
    if totals.count == 0 && !counts {
        return None;
    }
    let said = if counts {
        text.import_totals_counted().to_owned()
    } else {
        text.import_totals(totals.count, &totals.names(locale), &locale.number(totals.count))
    };
    let label = if counts { text.import_leave_totals() } else { text.import_count_totals() };
    let change = button("quiet", "count-totals", label).on("click", move |_| {
        importing.import.update(|import| import.choices.counts_totals = !counts);
        steps::read(importing);
    });
    Some(el("p").class("totals-said").child(said).child(" ").child(change).into())
}
