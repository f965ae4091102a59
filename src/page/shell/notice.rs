//! By which rules the answer is, that they have ended and that it is not official: one line, and on demand all that has
//! happened since.
//!
//! It is the browser's own fold, so that it opens without any script. It refuses to be left out of a frame: whoever reads
//! an answer there is told as much. The version is chosen in the line; without scripts, which alone could follow the
//! choice, there is only its date.

use super::every_version::{Shared, shared};
use crate::page::{
    controls::names::sentence,
    element_ids::VERSION,
    state::Calculator,
    view::{El, each, el},
};
use crate::{
    programs,
    rules::{Program, program::StatusNote},
    text::Locale,
};

/// The line, and what is behind it.
pub fn notice(locale: Locale) -> El {
    let text = locale.text();
    let mut notes = shared(
        |program| &program.status,
        |one: &StatusNote, other| one.date == other.date && one.statement == other.statement,
    );
    notes.sort_by(|one, other| one.item.date.cmp(&other.item.date));
    let notes = notes.iter().map(|note| status_note(locale, note));
    let fold = el("details")
        .child(el("summary").child(text.status_notice()))
        .child(el("ul").child(each(notes)).child(el("li").child(text.status_independent())));
    el("div")
        .class("status")
        .child(el("span").child(rules(locale, Calculator::program())))
        .child(versions(locale))
        .child(fold)
}

/// The choice of the version. Browsers that fill in what was chosen before a reload would choose against what is kept.
fn versions(locale: Locale) -> El {
    let version =
        |program: &Program| el("option").attr("value", &program.version).child(rules(locale, program));
    el("select")
        .attr("id", VERSION)
        .attr("aria-label", locale.text().version_choose())
        .attr("autocomplete", "off")
        .child(each(programs::versions().map(version)))
}

fn rules(locale: Locale, program: &Program) -> String {
    locale.text().version_rules(&locale.day(&program.version))
}

/// What has happened, as a link to where one can read about it.
fn status_note(locale: Locale, note: &Shared<StatusNote>) -> El {
    let link = el("a").attr("href", &note.item.link).attr("rel", "noreferrer");
    let link = link.child(sentence(locale, locale.of(&note.item.statement)));
    note.marked(el("li").child(link))
}
