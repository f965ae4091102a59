//! Every text in each language, as a method of [`Text`].
//!
//! The texts come from `locales/`, checked by the build. The page in the browser reads those of its language from the
//! HTML that it came with: there they share much with what is shown. What only the lazily loaded chunk and the importer
//! show comes in a file of its own. So no visitor downloads another language. In other builds everything is compiled in.

use super::Locale;
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
use crate::lines::PAGE;
#[cfg(feature = "page")]
use crate::programs;
use methods::CATEGORIES;

impl Locale {
    /// The texts.
    #[must_use]
    pub const fn text(self) -> Text {
        Text(self)
    }
}

/// Every text in one language; `build/locales.rs` writes its methods.
#[derive(Clone, Copy)]
pub struct Text(Locale);

impl Text {
    /// The plural form for `count`; the last is that of every category without one.
    fn form(self, forms: [&'static str; CATEGORIES.len()], count: u64) -> &'static str {
        let category = self.0.plural(count);
        let place = CATEGORIES.iter().position(|one| *one == category);
        forms.get(place.unwrap_or(CATEGORIES.len().saturating_sub(1))).copied().unwrap_or_default()
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

/// Takes the texts that came with the page, one in a line; whether these are all. Nothing may ask for a text before.
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
pub fn take_page_lines(lines: String) -> bool {
    PAGE.take(lines) == programs::LINES.saturating_add(methods::PAGE_LINES)
}

/// All that comes with the page, one in a line.
#[cfg(feature = "ssr")]
#[must_use]
pub fn page_lines(locale: Locale) -> String {
    [&programs::lines(locale)[..], &locale.text().page_lines()].concat().join("\n")
}

/// All that comes with the chunk, one in a line.
#[cfg(feature = "ssr")]
#[must_use]
pub fn chunk_lines(locale: Locale) -> String {
    locale.text().chunk_lines().join("\n")
}

/// A text of the page: by its line, or compiled in.
macro_rules! text {
    ($line:literal, $compiled:expr) => {{
        #[cfg(all(feature = "hydrate", not(feature = "ssr")))]
        let text = PAGE.at(programs::LINES + $line);
        #[cfg(not(all(feature = "hydrate", not(feature = "ssr"))))]
        let text = $compiled;
        text
    }};
}

/// A text of the chunk: by its line, or compiled in.
macro_rules! chunk_text {
    ($line:literal, $compiled:expr) => {{
        #[cfg(all(any(feature = "hydrate", feature = "importer"), not(feature = "ssr")))]
        let text = CHUNK.at($line);
        #[cfg(not(all(any(feature = "hydrate", feature = "importer"), not(feature = "ssr"))))]
        let text = $compiled;
        text
    }};
}

/// The methods of [`Text`], and what the browser reads by line, as the build has written them.
#[allow(clippy::match_same_arms, reason = "some texts are the same in several languages")]
#[allow(clippy::too_many_lines, reason = "a text is a line")]
#[allow(clippy::doc_markdown, reason = "a text is for visitors")]
mod methods {
    #[cfg(all(feature = "hydrate", not(feature = "ssr")))]
    use super::{PAGE, programs};
    use super::{Text, filled};
    #[cfg(all(any(feature = "hydrate", feature = "importer"), not(feature = "ssr")))]
    use crate::lines::CHUNK;

    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}
