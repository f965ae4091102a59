//! Says what was done or taken back, in sight wherever one is on the page, and offers to take back what is left.
//!
//! It shifts nothing: it lies over the page's lower edge until it is hidden.

use leptos::prelude::*;

use crate::{
    input::draft::{delta::FocusTarget, person_name},
    page::{
        controls::{button, double_click, focus::focus},
        lazy::{
            customers::{self, Customers},
            history::UndoMessage,
            move_focus,
            share::Notice,
        },
        view::{El, each, el, live},
    },
};

/// What is said, and the buttons. What is said of a link that was opened goes with what came from it.
pub fn offer(customers: Customers, notice: RwSignal<Notice>) -> El {
    let Customers { history, locale, .. } = customers;
    let text = locale.text();
    let message = move || match history.message() {
        UndoMessage::Nothing => String::new(),
        UndoMessage::Done => history.last().unwrap_or_default(),
        UndoMessage::Undone(what) => text.undo_done(&what),
    };
    // What is said names the act already, unless it names one that is taken back.
    let label = move || match (history.message(), history.last()) {
        (UndoMessage::Undone(_), Some(last)) => text.undo_next(&last),
        _ => text.undo_button().to_owned(),
    };
    let is_silent = move || (history.message() == UndoMessage::Nothing).then(String::new);
    let undo = el("button")
        .attr("type", "button")
        .class("secondary")
        .attr("data-action", "undo")
        .live_attr("hidden", move || {
            (history.last().is_none() || history.message() == UndoMessage::Nothing).then(String::new)
        })
        .on("click", move |event| {
            // The button stays, for what was done before, and nothing redoes what is taken back.
            if double_click::is_double_click(&event) {
                return;
            }
            notice.set(Notice::None);
            take_back(customers);
        })
        .child(live(label));
    let hide = button("quiet", "hide-undo", text.undo_hide()).live_attr("hidden", is_silent).on(
        "click",
        move |_| {
            history.hide();
            move_focus::focus_form();
        },
    );
    let status = el("span").attr("role", "status").child(live(message));
    el("div").class("undo").live_attr("data-silent", is_silent).child(each([status, undo, hide]))
}

fn take_back(customers: Customers) {
    let target = customers.history.take_back();
    match target {
        Some(FocusTarget::Row(key)) => customers::list_with(customers, key),
        Some(FocusTarget::Person(key)) => focus(person_name(key)),
        Some(FocusTarget::List) => {
            customers::list_anew(customers);
            // The order is an older one.
            customers.listing.update(|listing| listing.sorted = None);
            move_focus::focus_id(customers::COUNT);
        }
        Some(FocusTarget::All) | None => {
            customers::list_all(customers);
            move_focus::focus_form();
        }
    }
}
