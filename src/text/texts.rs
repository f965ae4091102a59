//! Every text in each language, as a method of [`Text`].
//!
//! The texts come from `locales/`, checked by the build. The page in the browser reads those of its language from the
//! HTML that it came with: there they share much with what is shown, and other languages' are not downloaded at all. What
//! only the lazily loaded chunk shows is compiled in, and so is everything in other builds.

use super::Locale;
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

/// The texts that came with the page.
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
static LINES: std::sync::OnceLock<Vec<&'static str>> = std::sync::OnceLock::new();

/// Takes the texts that came with the page, one in a line; whether these are all. Nothing may ask for a text before.
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
pub fn take_lines(lines: String) -> bool {
    LINES.get_or_init(|| String::leak(lines).split('\n').collect()).len() == methods::LINES
}

/// The text in this line.
#[cfg(all(feature = "hydrate", not(feature = "ssr")))]
#[inline(never)]
fn line(index: usize) -> &'static str {
    LINES.get().and_then(|lines| lines.get(index).copied()).unwrap_or_default()
}

/// A text: by its line in the page, or compiled in.
macro_rules! text {
    ($line:literal, $compiled:expr) => {{
        #[cfg(all(feature = "hydrate", not(feature = "ssr")))]
        let text = line($line);
        #[cfg(not(all(feature = "hydrate", not(feature = "ssr"))))]
        let text = $compiled;
        text
    }};
}

/// The methods of [`Text`], and `lines` with all that the page reads, as the build has written them.
#[allow(clippy::match_same_arms, reason = "some texts are the same in several languages")]
#[allow(clippy::too_many_lines, reason = "a text is a line")]
#[allow(clippy::doc_markdown, reason = "a text is for visitors")]
mod methods {
    #[cfg(all(feature = "hydrate", not(feature = "ssr")))]
    use super::line;
    use super::{Text, filled};

    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}
