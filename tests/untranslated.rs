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
    let exams = program.exams.iter().map(|exam| &*exam.id);
    for locale in Locale::ALL {
        // Tiers and workloads are called as the source's edition in that language calls them.
        let listed = program.workloads.iter().chain(program.certifications.iter());
        let names = listed.map(|named| locale.of(&named.name)).chain(exams.clone());
        let names: Vec<_> = names.chain(TierId::ALL.map(|tier| tier_name(locale, tier))).collect();
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

#[test]
fn a_workload_has_the_name_of_the_sources_edition() {
    for (tag, name) in [
        ("de", "Skype for Business"),
        ("en", "Skype for Business"),
        ("es", "Skype Empresarial"),
        ("fr", "Skype Entreprise"),
        ("ko", "비즈니스용 Skype"),
        ("ru", "Skype для бизнеса"),
        ("zh-Hant", "商務用 Skype"),
    ] {
        let Some(locale) = Locale::ALL.into_iter().find(|locale| locale.tag() == tag) else { continue };
        let page = prerendered(locale, Place::Alone);
        let texts = texts(&page);
        assert!(texts.contains(&(false, name)), "{tag}: {name} is not on the page");
        let english = name != "Skype for Business" && page.contains("Skype for Business");
        assert!(!english, "{tag}: the page has the English name");
    }
}
