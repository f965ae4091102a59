//! What is said at the top of the form of a link that was opened, or could not be; and by which rules the
//! answer is, where those are not the ones in force.

use leptos::prelude::*;

use super::context::{LinkContext, NOTICE, Notice};
use crate::{
    input::draft::Draft,
    link::DecodeError,
    page::{
        controls::button,
        lazy::move_focus,
        view::{El, Node, each, el, live},
    },
    programs::{self, CLOUD_PRODUCTIVITY},
    text,
};

/// What is said. The places are there before anything is, so that screen readers hear of it.
pub fn notice(context: LinkContext) -> El {
    let text = context.locale.text();
    let status = move || {
        let is_empty = context.calculator().draft.with(Draft::is_empty);
        match context.notice.get() {
            Notice::Opened if !is_empty => text.link_opened(),
            Notice::Same if !is_empty => text.link_same(),
            _ => "",
        }
    };
    let refused = move || match context.notice.get() {
        Notice::Refused(DecodeError::Damaged) => text.link_damaged(),
        Notice::Refused(DecodeError::NewerVersion) => text.link_future(),
        Notice::Refused(DecodeError::UnknownProgram) => text.link_unknown(),
        _ => "",
    };
    el("div")
        .class("link-notice")
        .child(el("p").attr("id", NOTICE).attr("role", "status").class("link-said").child(live(status)))
        .child(el("p").attr("role", "alert").class("link-refused").child(live(refused)))
        .child(each((!programs::is_in_force()).then(|| other_rules(context))))
}

/// By which rules the answer is, what has changed since, and the way to the rules in force.
fn other_rules(context: LinkContext) -> Node {
    let locale = context.locale;
    let text = locale.text();
    let program = programs::in_use();
    let since = text::changes_since(locale, program, &CLOUD_PRODUCTIVITY);
    let day = locale.day(&program.version);
    let why = move || match context.notice.get() {
        Notice::Opened => text.link_rules(&day),
        _ => text.version_switched(&day),
    };
    let judge = button("secondary", "judge-now", text.link_judge()).on("click", move |_| {
        context.importing.customers.history.switch_to(text.undo_judged().into(), &CLOUD_PRODUCTIVITY);
        move_focus::focus_form();
    });
    el("div")
        .class("other-rules")
        .child(el("p").child(live(why)))
        .child(el("p").child(text.link_since()))
        .child(el("ul").child(each(since.into_iter().map(|change| el("li").child(change)))))
        .child(judge)
        .into()
}
