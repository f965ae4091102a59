//! No text was left in English because somebody forgot it: each that reads the same there has its reason here.
//!
//! It refuses to judge short ones. Names, units and words that languages share are too many to list.

use std::collections::BTreeSet;

use competency_calculator::text::Locale;

use super::all_texts;

/// So many letters make a text long.
const LONG: usize = 12;
/// What is the same in a language, or in several.
const SAME: [(&[&str], &str); 4] = [
    // A product, which the source's editions in these languages call so.
    (&["de", "it", "ja", "pt-BR", "zh-Hans"], "Skype for Business"),
    // The German edition names exams in English.
    (&["de"], "Managing Office 365 Identities and Requirements"),
    (&["de"], "Enabling Office 365 Services"),
    // A cognate.
    (&["de"], "Name (optional)"),
];

#[test]
fn no_text_is_left_in_english() {
    let english: BTreeSet<_> = long_texts(Locale::of_tag("en")).map(|(_, text)| text).collect();
    assert!(english.len() > 300, "{}", english.len());
    let mut reasons = BTreeSet::new();
    let mut left = Vec::new();
    for locale in Locale::ALL.into_iter().filter(|locale| locale.tag() != "en") {
        for (path, text) in long_texts(locale).filter(|(_, text)| english.contains(text)) {
            match SAME.iter().find(|(tags, same)| tags.contains(&locale.tag()) && *same == text) {
                Some(_) => _ = reasons.insert((locale.tag(), text)),
                None => left.push(format!("{path}: {text}")),
            }
        }
    }
    assert!(left.is_empty(), "in English: {left:#?}");
    let listed = SAME.iter().flat_map(|(tags, text)| tags.iter().map(move |tag| (*tag, (*text).to_owned())));
    assert_eq!(reasons, listed.collect(), "reasons that nothing needs any more");
}

/// Texts with many letters besides placeholders, by their path. What people write in their lists is no text of ours.
fn long_texts(locale: Locale) -> impl Iterator<Item = (String, String)> {
    let is_written = |path: &str| path.contains(".csv.") || path.contains(".also.");
    all_texts(locale).into_iter().filter(move |(path, text)| {
        let words = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, words)| words));
        let letters = words.flat_map(str::chars).filter(|letter| letter.is_alphabetic()).count();
        !is_written(path) && letters >= LONG
    })
}
