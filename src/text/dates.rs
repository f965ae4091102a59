//! Days as people of each language write them.
//!
//! The browser knows how, and ICU while prerendering. It refuses to make a day of anything but `2017-07-07` and its like: a copy of the rules may have
//! any version.

use super::Locale;
#[cfg(not(feature = "ssr"))]
use js_sys::{Date, Object, Reflect};

impl Locale {
    /// A day that is written as `2017-07-07`; anything else as it is.
    #[must_use]
    pub fn day(self, day: &str) -> String {
        if is_day(day) { self.written(day) } else { day.into() }
    }

    #[cfg(not(feature = "ssr"))]
    fn written(self, day: &str) -> String {
        self.long(&Date::new(&day.into()), Some("UTC"))
    }

    /// Today.
    #[cfg(not(feature = "ssr"))]
    #[must_use]
    pub fn today(self) -> String {
        self.long(&Date::new_0(), None)
    }

    #[cfg(feature = "ssr")]
    fn written(self, day: &str) -> String {
        self.in_words(day).unwrap_or_else(|| day.into())
    }

    #[cfg(feature = "ssr")]
    fn in_words(self, day: &str) -> Option<String> {
        use icu_datetime::{DateTimeFormatter, fieldsets::YMD, input::Date};
        use icu_locale_core::Locale as Region;
        let mut parts = day.split('-');
        let date = Date::try_new_iso(
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
        );
        let region: Region = self.text().date_region().parse().ok()?;
        Some(DateTimeFormatter::try_new(region.into(), YMD::long()).ok()?.format(&date.ok()?).to_string())
    }

    /// The day that it is in this time zone, or in the visitor's.
    #[cfg(not(feature = "ssr"))]
    fn long(self, date: &Date, zone: Option<&str>) -> String {
        let options = Object::new();
        _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
        if let Some(zone) = zone {
            _ = Reflect::set(&options, &"timeZone".into(), &zone.into());
        }
        date.to_locale_date_string(self.text().date_region(), &options).into()
    }
}

fn is_day(day: &str) -> bool {
    let mut parts = day.split('-');
    let mut part = |digits: usize, most: u32| {
        parts.next().is_some_and(|part| {
            let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            is_number && part.parse().is_ok_and(|part| (1..=most).contains(&part))
        })
    };
    part(4, 9999) && part(2, 12) && part(2, 31) && parts.next().is_none()
}
