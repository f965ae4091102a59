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
    Localized::Each(vec![text].into())
}

/// The text that `read` finds for each language; none when one is missing. Every language is asked for.
pub(super) fn each(mut read: impl FnMut(&'static str) -> Option<Text>) -> Option<Localized> {
    let texts: Vec<_> = LANGUAGES.iter().map(|language| read(language)).collect();
    let each = Localized::Each(texts.into_iter().collect::<Option<Vec<_>>>()?.into());
    if !each.is_same_in_all() {
        return Some(each);
    }
    each.in_language(0).map(|text| same(text.to_owned().into()))
}

#[cfg(feature = "serde")]
impl serde::Serialize for Localized {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;

        let mut object = serializer.serialize_struct("Localized", LANGUAGES.len())?;
        for (number, language) in LANGUAGES.iter().enumerate() {
            object.serialize_field(language, self.in_language(number).unwrap_or_default())?;
        }
        object.end()
    }
}
