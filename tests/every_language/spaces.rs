//! Spaces that a line must not break at, in the languages that have them before their marks.
//!
//! It refuses to judge what people write in their lists.

use competency_calculator::text::Locale;

use super::all_texts;

/// A language, and what has no plain space before it or behind it there.
const RULES: [(&str, &[&str], &[&str]); 2] =
    [("fr", &[":", ";", "?", "!", "»"], &["«"]), ("ru", &["—"], &[])];

#[test]
fn no_line_begins_with_a_mark_that_belongs_to_the_one_above() {
    for (tag, before, behind) in RULES {
        let Some(locale) = Locale::ALL.into_iter().find(|locale| locale.tag() == tag) else { continue };
        let wrong = |text: &str| {
            before.iter().any(|mark| text.contains(&format!(" {mark}")))
                || behind.iter().any(|mark| text.contains(&format!("{mark} ")))
        };
        // One text is about such a mark.
        let is_ours = |path: &str| !path.contains(".csv.") && !path.ends_with(".semicolon");
        let texts = all_texts(locale).into_iter().filter(|(path, _)| is_ours(path));
        let wrong: Vec<_> = texts.filter(|(_, text)| wrong(text)).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
