//! That the rules have ended and that the answer is not official: one line, and on demand all that has happened since.
//!
//! It is the browser's own fold, so that it opens without any script. It refuses to be left out of a frame: whoever reads
//! an answer there is told as much.

use crate::page::{
    controls::names::sentence,
    state::Calculator,
    view::{El, each, el},
};
use crate::{rules::program::StatusNote, text::Locale};

/// The line, and what is behind it.
pub fn notice(locale: Locale) -> El {
    let text = locale.text();
    let notes = Calculator::program().status.iter().map(|note| status_note(locale, note));
    el("details")
        .class("status")
        .child(el("summary").child(text.status_notice()))
        .child(el("ul").child(each(notes)).child(el("li").child(text.status_independent())))
}

/// What has happened, as a link to where one can read about it.
fn status_note(locale: Locale, note: &StatusNote) -> El {
    let link = el("a").attr("href", &note.link).attr("rel", "noreferrer");
    let link = link.child(sentence(locale, locale.of(&note.statement)));
    el("li").child(link)
}
