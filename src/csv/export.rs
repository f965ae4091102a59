//! A list of deployments as a CSV file, which imports to the same deployments.
//!
//! It has a row for each deployment, because only such a list can say everything that evidence can.
//! What is not known is an empty cell. Names come back in one line and without space around them;
//! nothing else changes on the way.

use std::borrow::Cow;

use super::{
    cell::one_line,
    words::{self, first},
    writer::Rows,
};
use crate::{
    languages::Locale,
    rules::{
        Association, Deployment, Licence, Program,
        program::{List, Named},
    },
};

/// The list in the words of `language`, with the separator that spreadsheets in it expect.
#[must_use]
pub fn write<'a>(
    program: &Program,
    language: Locale,
    deployments: impl IntoIterator<Item = &'a Deployment>,
) -> Vec<u8> {
    let words = words::of(language);
    let mut rows = Rows::new(words.separator);
    for header in [words.customer, words.workload, words.users, words.licence, words.association] {
        rows.cell(first(header));
    }
    rows.end_row();
    for deployment in deployments {
        let licence = deployment.licence.map_or("", |licence| match licence {
            Licence::Paid => first(words.paid),
            Licence::Trial => first(words.trial),
        });
        let association = deployment.association.map_or("", |association| match association {
            Association::Recognised(_) | Association::Unlisted(_) => {
                association.named(program).map_or("", |named| language.of(&named.name))
            }
            Association::Any => first(words.any),
            Association::None => first(words.none),
        });
        let users = deployment.active_users.map_or(Cow::Borrowed(""), |users| users.to_string().into());
        rows.cell(&one_line(deployment.customer.as_deref().unwrap_or_default()));
        rows.cell(name(&program.workloads, deployment.workload, language));
        rows.cell(&users);
        rows.cell(licence);
        rows.cell(association);
        rows.end_row();
    }
    rows.into_bytes()
}

/// A list without rows, to be filled in.
#[must_use]
pub fn template(program: &Program, language: Locale) -> Vec<u8> {
    write(program, language, [])
}

fn name(list: &List<Named>, position: usize, language: Locale) -> &str {
    list.get(position).map_or("", |item| language.of(&item.name))
}
