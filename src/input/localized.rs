//! A text in every language, as an object with a field for each.
//!
//! Which languages there are, `languages` says: that of the crate for what scripts hand over, that of the build for
//! `programs/`. It refuses to leave one out.

use crate::{
    languages::LANGUAGES,
    rules::program::{Localized, Text},
};

/// The same text in every language.
pub(super) fn same(text: Text) -> Localized {
    Localized(vec![text; LANGUAGES.len()].into())
}

/// The text that `read` finds for each language; none when one is missing. Every language is asked for.
pub(super) fn each(mut read: impl FnMut(&'static str) -> Option<Text>) -> Option<Localized> {
    let texts: Vec<_> = LANGUAGES.iter().map(|language| read(language)).collect();
    texts.into_iter().collect::<Option<Vec<_>>>().map(|texts| Localized(texts.into()))
}

#[cfg(feature = "serde")]
impl serde::Serialize for Localized {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut object = serializer.serialize_struct("Localized", LANGUAGES.len())?;
        for (language, text) in LANGUAGES.iter().zip(self.0.iter()) {
            object.serialize_field(language, text)?;
        }
        object.end()
    }
}
