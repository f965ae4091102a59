//! Names in what the page says: of workloads, exams, certifications and tiers. They are what the source calls them, so no
//! browser is to translate them, and no line ends within one.
//!
//! What is called by words, an association for instance, is none of these.

use crate::page::{
    state::Calculator,
    view::{Node, each, el},
};
use crate::{
    rules::TierId,
    text::{self, Locale},
};

/// A sentence in which every name is kept as it is. It stays one sentence for whoever translates it.
pub fn sentence(locale: Locale, sentence: &str) -> Node {
    let names = names(locale);
    let mut parts: Vec<Node> = Vec::new();
    let (mut rest, mut at) = (sentence, 0_usize);
    // The standard library's search for one text in another weighs kilobytes.
    while let Some((before, after)) = rest.split_at_checked(at)
        && let Some(next) = after.chars().next()
    {
        let found = names.iter().find_map(|name| Some((name, after.strip_prefix(name)?)));
        if let Some((name, after)) = found {
            parts.push(before.into());
            parts.push(el("span").class("unbroken").untranslated().child(*name).into());
            (rest, at) = (after, 0);
        } else {
            at = at.saturating_add(next.len_utf8());
        }
    }
    parts.push(rest.into());
    each(parts)
}

fn names(locale: Locale) -> Vec<&'static str> {
    let program = Calculator::program();
    let mut names: Vec<_> = TierId::ALL.iter().map(|tier| text::tier(locale, *tier)).collect();
    for named in program.workloads.iter().chain(program.certifications.iter()) {
        names.push(locale.of(&named.name));
    }
    for exam in program.exams.iter() {
        names.push(&exam.id);
    }
    // What stands everywhere would be found for ever.
    names.retain(|name| !name.is_empty());
    names
}
