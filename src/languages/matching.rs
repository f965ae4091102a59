//! Which of the languages a language tag asks for, as the browser's `Intl` would say.
//!
//! Of a language that is written in two scripts, the file in `locales/` whose tag names the script lists the regions that
//! write so; so no data on scripts is compiled in. It refuses to guess where nothing is written in the language that is
//! asked for, or in its script.

use super::{LANGUAGES, Locale, REGIONS};

/// What a language tag says: its language, and its script and its region where it has them.
#[derive(Clone, Copy)]
struct Tag<'a> {
    language: &'a str,
    script: Option<&'a str>,
    region: Option<&'a str>,
}

impl<'a> Tag<'a> {
    /// Reads a tag, also one with underscores as some systems write it; `None` for what is none.
    fn read(tag: &'a str) -> Option<Self> {
        let is_part = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let is_word = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !tag.split(['-', '_']).all(is_part) {
            return None;
        }
        let mut parts = tag.split(['-', '_']);
        let language = parts.next()?;
        // What follows a single letter is for other uses.
        let parts = parts.take_while(|part| part.len() > 1);
        let (mut script, mut region) = (None, None);
        for part in parts {
            match part.len() {
                4 if is_word(part) && script.is_none() && region.is_none() => script = Some(part),
                2 if region.is_none() => region = Some(part),
                3 if region.is_none() && !is_word(part) => region = Some(part),
                _ => {}
            }
        }
        Some(Self { language, script, region })
    }
}

impl Locale {
    /// The language that a BCP 47 tag such as `pt` or `en-GB` asks for: this very one, or else the one of the same
    /// language and script, whatever the region.
    #[must_use]
    pub fn matching(tag: &str) -> Option<Self> {
        let is_exact = |own: &Self| own.tag().eq_ignore_ascii_case(tag);
        if let Some(exact) = Self::ALL.into_iter().find(is_exact) {
            return Some(exact);
        }
        let asked = Tag::read(tag)?;
        let is_same = |one: Option<&str>, other: Option<&str>| match (one, other) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            _ => false,
        };
        let all = Self::ALL.into_iter().zip(LANGUAGES).zip(REGIONS);
        let all = all.filter_map(|((locale, own), regions)| Some((locale, Tag::read(own)?, regions)));
        let others = all.filter(|(_, own, _)| own.language.eq_ignore_ascii_case(asked.language));
        let lists = |regions: &[&str]| regions.iter().any(|region| is_same(Some(region), asked.region));
        // How well each fits; of those that fit as well the first is it.
        let fit = |own: Tag<'_>, regions: &[&str]| match (asked.script, own.script) {
            (Some(_), Some(_)) => is_same(asked.script, own.script).then_some(0),
            _ if is_same(own.region, asked.region) || lists(regions) => Some(1),
            _ if regions.is_empty() => Some(2),
            _ => Some(3),
        };
        let fitting = others.filter_map(|(locale, own, regions)| Some((fit(own, regions)?, locale)));
        fitting.min_by_key(|(fit, _)| *fit).map(|(_, locale)| locale)
    }
}
