//! Goes on with what a link holds, or without it.

use leptos::prelude::*;

use super::context::{LinkContext, NOTICE, Notice};
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
pub fn apply(context: LinkContext, linked: &Linked) {
    let draft = opened(linked);
    let history = context.importing.customers.history;
    let what = context.locale.text().undo_linked();
    let replaces = context.calculator().draft.with_untracked(|now| !now.is_empty());
    if std::ptr::eq(linked.program, programs::in_use()) {
        if replaces {
            history.replace(what.into(), draft);
        } else {
            context.calculator().draft.set(draft);
        }
        context.importing.forget();
        end(context, Notice::Opened);
    } else {
        if replaces {
            history.record_page(what.into());
        }
        address::clear();
        (context.rebuild)(linked.program, draft, Notice::Opened);
    }
    if replaces {
        move_focus::focus_id(NOTICE);
    }
}

/// Nothing more is to be done about the link in the address.
pub fn end(context: LinkContext, notice: Notice) {
    context.notice.set(notice);
    address::clear();
}
