//! Several things in a row, as a language lists them within a sentence.
//!
//! The browser's `Intl` knows the word before the last of them, which in Spanish depends on how that one sounds; ICU does
//! while prerendering. Only for things that no word joins is there a text: many languages of `Intl` join them all the
//! same. It refuses to sort them or to leave any out.

use super::Locale;

#[cfg(not(feature = "ssr"))]
use {
    js_sys::{Array, Intl, JsString, Object, Reflect},
    std::cell::RefCell,
};

/// How things belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    And,
    Or,
}

impl Locale {
    /// All of several things: "A, B and C".
    #[must_use]
    pub fn list_and(self, items: &[&str]) -> String {
        set_apart(&self.joined(items, Kind::And), items)
    }

    /// One of several things: "A, B or C".
    #[must_use]
    pub fn list_or(self, items: &[&str]) -> String {
        set_apart(&self.joined(items, Kind::Or), items)
    }

    /// Several things, of which there may be more: "A, B, C".
    #[must_use]
    pub fn list(self, items: &[&str]) -> String {
        let mut items = items.iter();
        let first = items.next().map_or("", |item| *item).to_owned();
        items.fold(first, |list, item| self.text().list_more(&list, item))
    }

    /// A language differs between regions here: with or without a comma before the last word.
    #[cfg(not(feature = "ssr"))]
    fn joined(self, items: &[&str], kind: Kind) -> String {
        thread_local! {
            static LAST: RefCell<Option<(Locale, Kind, Intl::ListFormat)>> = const { RefCell::new(None) };
        }
        if items.len() < 2 {
            return self.list(items);
        }
        let items: Array = items.iter().map(|item| JsString::from(*item)).collect();
        let formatted = LAST.with_borrow_mut(|last| match last {
            Some((locale, known, format)) if (*locale, *known) == (self, kind) => format.format(&items),
            _ => {
                let (regions, options) = (Array::of1(&self.text().date_region().into()), Object::new());
                let name = match kind {
                    Kind::And => "conjunction",
                    Kind::Or => "disjunction",
                };
                _ = Reflect::set(&options, &"type".into(), &name.into());
                last.insert((self, kind, Intl::ListFormat::new(&regions, &options))).2.format(&items)
            }
        });
        formatted.into()
    }

    /// A language differs between regions here: with or without a comma before the last word.
    #[cfg(feature = "ssr")]
    fn joined(self, items: &[&str], kind: Kind) -> String {
        use icu_list::{ListFormatter, options::ListFormatterOptions};
        let region: icu_locale_core::Locale =
            self.text().date_region().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN);
        let options = ListFormatterOptions::default();
        let format = match kind {
            Kind::And => ListFormatter::try_new_and(region.into(), options),
            Kind::Or => ListFormatter::try_new_or(region.into(), options),
        };
        format.map_or_else(|_| self.list(items), |format| format.format(items.iter()).to_string())
    }
}

/// Puts a space between the words of a language without spaces and Latin letters or digits beside them, as its texts have
/// it. The things themselves stay as they are. The standard library's search would weigh more than all of this.
fn set_apart(list: &str, items: &[&str]) -> String {
    let (mut apart, mut rest) = (String::new(), list);
    for item in items {
        let bytes = rest.as_bytes();
        let place =
            (0..bytes.len()).find(|place| bytes.iter().skip(*place).zip(item.bytes()).all(|(a, b)| *a == b));
        let Some((between, behind)) = place.and_then(|place| rest.split_at_checked(place)) else { break };
        if between.chars().next().is_some_and(is_east_asian) && is_ascii(apart.as_bytes().last()) {
            apart.push(' ');
        }
        apart.push_str(between);
        if between.chars().next_back().is_some_and(is_east_asian) && is_ascii(item.as_bytes().first()) {
            apart.push(' ');
        }
        apart.push_str(item);
        rest = behind.get(item.len()..).unwrap_or_default();
    }
    apart.push_str(rest);
    apart
}

fn is_ascii(byte: Option<&u8>) -> bool {
    byte.is_some_and(u8::is_ascii_graphic)
}

/// Whether it is a Chinese or Japanese letter. Their punctuation has code points below or above these.
fn is_east_asian(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{9fff}')
}
