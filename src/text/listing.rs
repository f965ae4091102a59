//! Several things in a row, as a language lists them within a sentence.
//!
//! It refuses to sort them or to leave any out.

use super::Locale;

impl Locale {
    /// All of several things: "A, B and C".
    #[must_use]
    pub fn list_and(self, items: &[&str]) -> String {
        self.ending(items, |first, last| self.text().list_and(first, last))
    }

    /// One of several things: "A, B or C".
    #[must_use]
    pub fn list_or(self, items: &[&str]) -> String {
        self.ending(items, |first, last| self.text().list_or(first, last))
    }

    /// Several things, of which there may be more: "A, B, C".
    #[must_use]
    pub fn list(self, items: &[&str]) -> String {
        let mut items = items.iter();
        let first = items.next().map_or("", |item| *item).to_owned();
        items.fold(first, |list, item| self.text().list_more(&list, item))
    }

    fn ending(self, items: &[&str], joined: impl FnOnce(&str, &str) -> String) -> String {
        match items {
            [first @ .., last] if !first.is_empty() => joined(&self.list(first), last),
            few => self.list(few),
        }
    }
}
