//! What can be chosen for the licence of a deployment and for the association with its customer: value and label of each
//! option, for a row and for all rows of a file.
//!
//! It refuses to know which is chosen, and who asks.

use crate::{
    input::words::{ANY_ASSOCIATION, NO_ASSOCIATION, licence_word},
    page::state::Calculator,
    rules::{Association, Licence},
    text::Locale,
};

/// Licences, first that none is known.
pub fn licence_options(locale: Locale) -> [(&'static str, &'static str); 3] {
    let text = locale.text();
    [
        (licence_word(None), text.customers_licence_unknown()),
        (licence_word(Some(Licence::Paid)), text.customers_licence_paid()),
        (licence_word(Some(Licence::Trial)), text.customers_licence_trial()),
    ]
}

/// Associations, first that none is known.
pub fn association_options(locale: Locale) -> impl Iterator<Item = (&'static str, &'static str)> {
    let text = locale.text();
    // Also those that do not count under these rules: what was chosen is kept, and shown.
    let named = Association::all_named(Calculator::program());
    let named = named.map(move |(_, named)| (&*named.id, locale.of(&named.name)));
    [("", text.customers_association_unknown())].into_iter().chain(named).chain([
        (ANY_ASSOCIATION, text.customers_association_any()),
        (NO_ASSOCIATION, text.customers_association_none()),
    ])
}
