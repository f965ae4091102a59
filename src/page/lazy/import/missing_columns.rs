//! What the file has no column for, said of all its rows at once.
//!
//! It refuses to assume anything: until the visitor says so, such rows cannot count.

use leptos::prelude::*;

use super::{context::ImportContext, labelled_select::labelled_select, stage::Import, steps};
use crate::{
    csv::Column,
    input::draft::{association_of, association_word, licence_of, licence_word},
    page::{
        lazy::deployment_options::{association_options, licence_options},
        state::Calculator,
        view::{El, each, el},
    },
};

const LICENCE: &str = "import-licence";
const ASSOCIATION: &str = "import-association";

/// What is missing, with a choice for all rows.
pub fn missing_columns(importing: ImportContext, import: &Import) -> Option<El> {
    let text = importing.customers.locale.text();
    let [licence, association] =
        [Column::Licence, Column::Association].map(|column| import.layout.lacks(column));
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
    Some(el("div").class("row-defaults").child(said).child(each(choices.into_iter().flatten())))
}

fn of_licence(importing: ImportContext, import: &Import) -> El {
    let locale = importing.customers.locale;
    let options = licence_options(locale).map(owned);
    let now = licence_word(import.choices.licence);
    labelled_select(locale.text().import_all_licence(), LICENCE, options, now).on("change", move |event| {
        let word = event_target_value(&event);
        steps::set_choice(importing, LICENCE, |choices| choices.licence = licence_of(&word));
    })
}

fn of_association(importing: ImportContext, import: &Import) -> El {
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
