//! Sentences and parts of them put together as a language does: which stop, which space, which brackets.
//!
//! It refuses to know any of these: they are texts in `locales/`.

use super::Locale;

impl Locale {
    /// One sentence after another; either may be missing.
    #[must_use]
    pub fn sentences(self, first: &str, next: &str) -> String {
        match (first, next) {
            ("", only) | (only, "") => only.to_owned(),
            _ => self.text().sentence_after(first, next),
        }
    }

    /// What words that are no sentence say, and a sentence on it, which may be missing.
    #[must_use]
    pub fn sentence_after(self, phrase: &str, sentence: &str) -> String {
        self.text().sentence_after_phrase(phrase, sentence).trim_end().into()
    }

    /// A name in front of what stands below it.
    #[must_use]
    pub fn heading(self, name: &str) -> String {
        self.text().sentence_labelled(name, "").trim_end().into()
    }
}
