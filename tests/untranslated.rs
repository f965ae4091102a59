//! What a browser that translates the page is to leave alone: names that the source gives, wherever they stand.
//!
//! ```text
//! cargo test --features ssr --test untranslated
//! ```

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use competency_calculator::{
    page::{
        Calculator,
        shell::prerendered::{Place, prerendered},
    },
    rules::TierId,
    text::{Locale, tier as tier_name},
};

/// Every text of the page, and whether it is to be translated.
fn texts(html: &str) -> Vec<(bool, &str)> {
    let mut texts = Vec::new();
    let mut open: Vec<bool> = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let is_kept = open.last().copied().unwrap_or_default();
        if tag.starts_with('/') {
            open.pop();
        } else if !["input", "br"].iter().any(|void| tag.split(' ').next() == Some(*void)) {
            open.push(is_kept || tag.contains(" translate=\"no\"") || tag.starts_with("template"));
        }
        texts.push((!open.last().copied().unwrap_or_default(), text));
    }
    texts
}

#[test]
fn no_name_of_the_source_is_translated() {
    let program = Calculator::program();
    let listed = program
        .workloads
        .iter()
        .chain(program.certifications.iter())
        .map(|named| named.name.in_language(0).unwrap());
    let exams = program.exams.iter().map(|exam| &*exam.id);
    let of_program: Vec<_> = listed.chain(exams).collect();
    for locale in Locale::ALL {
        // Tiers are called as the source's edition in that language calls them.
        let names = of_program.iter().copied().chain(TierId::ALL.map(|tier| tier_name(locale, tier)));
        let names: Vec<_> = names.collect();
        let page = prerendered(locale, Place::Alone);
        let texts = texts(&page);
        for name in &names {
            assert!(texts.iter().any(|(_, text)| text.contains(name)), "{name} is not on the page");
        }
        for (_, text) in texts.iter().filter(|(is_translated, _)| *is_translated) {
            let found = names.iter().find(|name| text.contains(**name));
            assert!(found.is_none(), "{found:?} would be translated in {text:?}");
        }
    }
}

#[test]
fn sentences_are_translated() {
    for locale in Locale::ALL {
        let page = prerendered(locale, Place::Alone);
        let texts = texts(&page);
        let is_translated = |sentence: &str| texts.contains(&(true, sentence));
        assert!(is_translated(locale.text().form_optional()) && is_translated(locale.text().page_lead()));
    }
}
