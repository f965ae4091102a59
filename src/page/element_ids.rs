//! Places of the page that have a name: elements that scripts, links and other parts look for, by their ids.

#[cfg(feature = "hydrate")]
use crate::text::Locale;

/// The id of the element that holds the calculator.
pub const CALCULATOR: &str = "calculator";

/// The attribute of that element which says the page's language. A browser that translates the page changes `lang`.
pub const LANGUAGE: &str = "data-language";

/// The id of the element that holds the texts, one in a line.
pub const TEXTS: &str = "texts";

/// The id of where the version of the rules is chosen, in the notice.
pub const VERSION: &str = "version";

/// The attribute of what not every version of the rules has: the versions that have it.
pub const VERSIONS: &str = "data-in";

/// The id of the answer's section.
pub const ANSWER: &str = "answer";

/// The id of what is said of other ways to read the source.
#[cfg(feature = "hydrate")]
pub const DIFFERS: &str = "readings-differ";

/// The id of the button that adds a person.
pub const ADD_PERSON: &str = "add-person";

/// The language of the page that is open.
#[cfg(feature = "hydrate")]
pub fn locale_of_page() -> Locale {
    let calculator = leptos::prelude::document().get_element_by_id(CALCULATOR);
    let tag = calculator.and_then(|calculator| calculator.get_attribute(LANGUAGE));
    Locale::of_tag(&tag.unwrap_or_default())
}
