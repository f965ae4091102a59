//! Goes on with what a link holds, or without it.

use leptos::prelude::*;

use super::linking::{Linking, NOTICE, Notice};
use crate::{
    input::draft::Draft,
    link::Linked,
    page::{address, lazy::move_focus},
    programs,
};

/// What a link holds, as it would be entered.
pub fn opened(linked: &Linked) -> Draft {
    Draft::from_evidence(linked.program, &linked.evidence, linked.readings)
}

/// Goes on with what a link holds.
pub fn take(linking: Linking, linked: &Linked) {
    let draft = opened(linked);
    let history = linking.importing.customers.history;
    let what = linking.locale.text().undo_linked();
    let replaces = linking.calculator().draft.with_untracked(|now| !now.is_empty());
    if std::ptr::eq(linked.program, programs::in_use()) {
        if replaces {
            history.replace(what.into(), draft);
        } else {
            linking.calculator().draft.set(draft);
        }
        linking.importing.forget();
        end(linking, Notice::Opened);
    } else {
        if replaces {
            history.record_page(what.into());
        }
        address::clear();
        (linking.build_anew)(linked.program, draft, Notice::Opened);
    }
    if replaces {
        move_focus::focus_id(NOTICE);
    }
}

/// Nothing more is to be done about the link in the address.
pub fn end(linking: Linking, notice: Notice) {
    linking.notice.set(notice);
    address::clear();
}
