//! The languages, one for each file of `locales/`: their tags, their names, and where their pages are.
//!
//! `build/languages.rs` has read and numbered them; the first is at the root. It refuses to know any text, and no
//! other module may tell one language from another: whatever differs between them is in their files.

mod matching;

use crate::rules::program::Localized;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale(u8);

impl Locale {
    /// The language tag, as in `<html lang>`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.one_of(&LANGUAGES)
    }

    /// The page's folder below the root.
    #[must_use]
    pub fn folder(self) -> &'static str {
        self.one_of(&FOLDERS)
    }

    /// The way from the page back to the root.
    #[must_use]
    pub fn root(self) -> &'static str {
        if self.folder().is_empty() { "./" } else { "../" }
    }

    /// The direction in which it is written, as in `<html dir>`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if FROM_THE_RIGHT.get(usize::from(self.0)) == Some(&true) { "rtl" } else { "ltr" }
    }

    /// What it calls itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.one_of(&NAMES)
    }

    /// Every other language.
    pub fn others(self) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |other| *other != self)
    }

    /// The language with this tag; the first one for any other.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag).unwrap_or(Self(0))
    }

    /// A text of the program in this language.
    #[must_use]
    pub fn of(self, each: &Localized) -> &str {
        #[cfg(all(feature = "hydrate", not(feature = "ssr")))]
        if let Localized::Line(line) = each {
            return crate::lines::PAGE.at(*line);
        }
        each.in_language(usize::from(self.0)).unwrap_or_default()
    }

    /// Its place among the languages.
    #[cfg(any(feature = "ssr", all(feature = "text", not(feature = "hydrate"))))]
    pub(crate) const fn place(self) -> u8 {
        self.0
    }

    /// Which of the texts is in this language.
    fn one_of(self, texts: &[&'static str]) -> &'static str {
        texts.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}
