//! Several things in a row, as a language lists them within a sentence.
//!
//! It refuses to sort them or to leave any out.

use super::Locale;

impl Locale {
    /// All of several things: "A, B and C".
    #[must_use]
    pub fn list_and(self, items: &[&str]) -> String {
        in_a_row(items, |first, last| self.text().list_and(first, last))
    }

    /// One of several things: "A, B or C".
    #[must_use]
    pub fn list_or(self, items: &[&str]) -> String {
        in_a_row(items, |first, last| self.text().list_or(first, last))
    }
}

fn in_a_row(items: &[&str], joined: impl FnOnce(&str, &str) -> String) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => joined(&first.join(", "), last),
    }
}
