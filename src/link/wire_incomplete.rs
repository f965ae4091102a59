//! A link's content where a list is not complete: what [`wire`](super::wire) has, and between its head and its body a
//! number that says which lists are not.
//!
//! Complete lists keep the first format, so that pages that know no other one open them. Like that one, this can never
//! change. Nothing here checks anything.

use crate::rules::Complete;

/// Which lists are not complete, in one number; `None` where all are.
pub const fn number(complete: Complete) -> Option<u8> {
    match (complete.deployments, complete.individuals) {
        (true, true) => None,
        (false, true) => Some(1),
        (true, false) => Some(2),
        (false, false) => Some(3),
    }
}

/// What such a number says.
pub const fn complete(number: u8) -> Option<Complete> {
    match number {
        1 => Some(Complete { deployments: false, individuals: true }),
        2 => Some(Complete { deployments: true, individuals: false }),
        3 => Some(Complete { deployments: false, individuals: false }),
        _ => None,
    }
}
