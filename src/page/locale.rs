//! The page's languages: their texts, numbers and lists.
//!
//! Texts come from `locales/`, checked and compiled in by the build; names from the program.
//! Numbers are formatted by the browser's `Intl`, and by ICU while prerendering.

use crate::rules::program::Localized;

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// English, at the root.
    English,
    /// Brazilian Portuguese, in its own folder.
    Portuguese,
}

impl Locale {
    /// Every language, the first at the root.
    pub const ALL: [Self; 2] = [Self::English, Self::Portuguese];

    /// The language tag, as in `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Portuguese => "pt-BR",
        }
    }

    /// The page's folder below the root.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::English => "",
            Self::Portuguese => "pt-br/",
        }
    }

    /// The way from the page back to the root.
    #[must_use]
    pub const fn root(self) -> &'static str {
        match self {
            Self::English => "./",
            Self::Portuguese => "../",
        }
    }

    /// The language with this tag; the first one for any other.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag).unwrap_or(Self::English)
    }

    /// The texts.
    #[must_use]
    pub const fn text(self) -> Text {
        Text(self)
    }

    /// A text of the program in this language.
    #[must_use]
    pub fn of(self, both: &Localized) -> &str {
        match self {
            Self::English => &both.en,
            Self::Portuguese => &both.pt_br,
        }
    }

    /// A count as people of this language write it.
    #[cfg(not(feature = "ssr"))]
    #[must_use]
    pub fn number(self, count: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "counts stay within 2^53")]
        let number = js_sys::Number::from(count as f64);
        number.to_locale_string(self.tag()).into()
    }

    /// A count as people of this language write it.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn number(self, count: u64) -> String {
        use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
        let tag: Option<icu_locale_core::Locale> = self.tag().parse().ok();
        let formatter = DecimalFormatter::try_new(
            tag.unwrap_or(icu_locale_core::Locale::UNKNOWN).into(),
            DecimalFormatterOptions::default(),
        );
        formatter.map_or_else(
            |_| count.to_string(),
            |formatter| formatter.format(&Decimal::from(count)).to_string(),
        )
    }

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

/// Every text of the page in one language; `build/locales.rs` writes its methods.
#[derive(Clone, Copy)]
pub struct Text(Locale);

impl Text {
    /// The plural form for `count`: both languages take the first for one, Portuguese for none too.
    fn form(self, [one, other]: &[&'static str; 2], count: u64) -> &'static str {
        let is_singular = count == 1 || (count == 0 && self.0 == Locale::Portuguese);
        if is_singular { one } else { other }
    }
}

/// Puts values in the place of names in braces.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        text += before;
        text += values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        rest = after;
    }
    text + rest
}

/// The methods of [`Text`], as the build has written them.
#[allow(clippy::match_same_arms, reason = "some texts are the same in both languages")]
mod texts {
    use super::{Locale, Text, filled};

    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}
