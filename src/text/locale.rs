//! Numbers as each language writes them, and which plural form goes with them.
//!
//! The browser's `Intl` knows both, and ICU while prerendering. It refuses to know any text, and any language: those
//! are in `locales/`.

#[cfg(not(feature = "ssr"))]
use std::cell::RefCell;

#[cfg(not(feature = "ssr"))]
use js_sys::{Array, Function, Intl, Object};
#[cfg(not(feature = "ssr"))]
use wasm_bindgen::JsValue;

pub use crate::languages::Locale;

/// What the browser says of a count in one language. Asking for that anew takes it twenty times as long as using it.
#[cfg(not(feature = "ssr"))]
struct Formats {
    locale: Locale,
    number: Function,
    plural: Intl::PluralRules,
}

impl Locale {
    /// A count as people of this language write it.
    #[cfg(not(feature = "ssr"))]
    #[must_use]
    pub fn number(self, count: u64) -> String {
        self.ask_browser(count, |formats, count| {
            formats.number.call1(&JsValue::UNDEFINED, &count.into()).ok()
        })
    }

    /// A count as people of this language write it.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn number(self, count: u64) -> String {
        use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
        let formatter = DecimalFormatter::try_new(self.in_icu().into(), DecimalFormatterOptions::default());
        formatter.map_or_else(
            |_| count.to_string(),
            |formatter| formatter.format(&Decimal::from(count)).to_string(),
        )
    }

    /// The plural category of a count in this language, as CLDR names it.
    #[cfg(not(feature = "ssr"))]
    pub(super) fn plural(self, count: u64) -> String {
        self.ask_browser(count, |formats, count| Some(formats.plural.select(count).into()))
    }

    #[cfg(not(feature = "ssr"))]
    #[inline(never)]
    fn ask_browser(self, count: u64, ask: fn(&Formats, f64) -> Option<JsValue>) -> String {
        thread_local! {
            static LAST: RefCell<Option<Formats>> = const { RefCell::new(None) };
        }
        #[expect(clippy::cast_precision_loss, reason = "counts stay within 2^53")]
        let count = count as f64;
        let answer = LAST.with_borrow_mut(|last| match last {
            Some(formats) if formats.locale == self => ask(formats, count),
            _ => {
                let (tags, options) = (Array::of1(&self.tag().into()), Object::new());
                let number = Intl::NumberFormat::new(&tags, &options).format();
                let plural = Intl::PluralRules::new(&tags, &options);
                ask(last.insert(Formats { locale: self, number, plural }), count)
            }
        });
        answer.and_then(|answer| answer.as_string()).unwrap_or_default()
    }

    /// The plural category of a count in this language, as CLDR names it.
    #[cfg(feature = "ssr")]
    pub(super) fn plural(self, count: u64) -> String {
        use icu_plurals::{PluralCategory, PluralRules};
        let rules = PluralRules::try_new(self.in_icu().into(), icu_plurals::PluralRulesOptions::default());
        let category = rules.map_or(PluralCategory::Other, |rules| rules.category_for(count));
        format!("{category:?}").to_lowercase()
    }

    #[cfg(feature = "ssr")]
    fn in_icu(self) -> icu_locale_core::Locale {
        self.tag().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN)
    }
}
