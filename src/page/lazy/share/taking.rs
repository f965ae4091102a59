//! Goes on with what a link holds, or without it.

use leptos::prelude::*;

use super::linking::{Linking, Notice};
use crate::{input::draft::Draft, link::Linked, page::address, programs};

/// What a link holds, as it would be entered.
pub fn opened(linked: &Linked) -> Draft {
    Draft::from_evidence(linked.program, &linked.evidence, linked.readings)
}

/// Goes on with what a link holds.
pub fn take(linking: Linking, linked: &Linked) {
    let draft = opened(linked);
    if std::ptr::eq(linked.program, programs::in_use()) {
        linking.calculator.draft.set(draft);
        linking.importing.forget();
        end(linking, Notice::Opened);
    } else {
        address::clear();
        (linking.build_anew)(linked.program, draft, Notice::Opened);
    }
}

/// Nothing more is to be done about the link in the address.
pub fn end(linking: Linking, notice: Notice) {
    linking.notice.set(notice);
    address::clear();
}
