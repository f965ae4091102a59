//! A list of invented customers, to see what a list looks like and what comes of it.
//!
//! Workloads and associations are the program's, one after another, so that every one is seen. The
//! customers do not exist.

use super::export;
use crate::{
    languages::Locale,
    rules::{Association, Deployment, Licence, Program},
};

/// Customers with their users: not known for some, as in real lists.
const CUSTOMERS: [(&str, Option<u64>); 12] = [
    ("Adventure Bakery", Some(640)),
    ("Alpine Hotels", Some(415)),
    ("Aurora Seguros", Some(1250)),
    ("Bellows Tyres", Some(87)),
    ("Casa do Café", Some(230)),
    ("Delta Dental", None),
    ("Estrela Transportes", Some(310)),
    ("Fabrikam Boats", Some(540)),
    ("Harbour, Wood & Sons", Some(165)),
    ("Jardim Botânico", Some(72)),
    ("Lumen Schools", Some(890)),
    ("Northern Choir", Some(45)),
];

/// The example's deployments: some that do not count, some that are incomplete, one listed twice.
#[must_use]
pub fn deployments(program: &Program) -> Vec<Deployment> {
    let cycled = |index: usize, length: usize| index.checked_rem(length).unwrap_or(0);
    let mut list: Vec<_> = CUSTOMERS
        .iter()
        .enumerate()
        .map(|(index, (customer, users))| Deployment {
            customer: Some((*customer).into()),
            workload: cycled(index, program.workloads.len()),
            active_users: *users,
            licence: match index {
                3 | 7 => Some(Licence::Trial),
                10 => None,
                _ => Some(Licence::Paid),
            },
            association: match index {
                4 => Some(Association::None),
                6 => None,
                _ => Some(Association::Recognised(cycled(index, program.associations.len()))),
            },
        })
        .collect();
    let again = list.first().cloned();
    list.extend(again);
    list
}

/// The example as a file.
#[must_use]
pub fn write(program: &Program, language: Locale) -> Vec<u8> {
    export::write(program, language, &deployments(program))
}
