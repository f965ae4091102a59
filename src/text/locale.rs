//! The languages, and numbers as each writes them.
//!
//! Numbers are formatted by the browser's `Intl`, and by ICU while prerendering. It refuses to know any
//! text: those are in `texts`.

#[cfg(not(feature = "ssr"))]
use std::cell::RefCell;

#[cfg(not(feature = "ssr"))]
use js_sys::{Array, Function, Intl, Object};
#[cfg(not(feature = "ssr"))]
use wasm_bindgen::JsValue;

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

    /// The language that a tag such as `pt` or `en-GB` asks for, whatever the region.
    #[must_use]
    pub fn matching(tag: &str) -> Option<Self> {
        fn language(tag: &str) -> &str {
            tag.split(['-', '_']).next().unwrap_or_default()
        }
        Self::ALL.into_iter().find(|locale| language(locale.tag()).eq_ignore_ascii_case(language(tag)))
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
        // Asking for a language anew takes the browser twenty times as long as the formatting itself.
        thread_local! {
            static FORMAT: RefCell<Option<(Locale, Function)>> = const { RefCell::new(None) };
        }
        let format = FORMAT.with_borrow_mut(|kept| match kept {
            Some((locale, format)) if *locale == self => format.clone(),
            _ => {
                let tags = Array::of1(&self.tag().into());
                let format = Intl::NumberFormat::new(&tags, &Object::new()).format();
                kept.insert((self, format)).1.clone()
            }
        });
        #[expect(clippy::cast_precision_loss, reason = "counts stay within 2^53")]
        let written = format.call1(&JsValue::UNDEFINED, &(count as f64).into());
        written.ok().and_then(|written| written.as_string()).unwrap_or_default()
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
}
