//! The forms of one text: a line, or a line for each plural category.
//!
//! CLDR defines which category a count has in a language. The browser or ICU applies it when the text is shown. This
//! module refuses a text that lacks a form for a count.

use std::collections::BTreeMap;

use toml::Value;

/// The categories that a language may have a plural form for, as CLDR names them; every one has the last.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", OTHER];
/// The category that every language has.
pub const OTHER: &str = "other";

/// One form, or one for each plural category that the language has.
#[derive(Debug)]
pub enum Forms {
    One(String),
    Plural(BTreeMap<String, String>),
}

impl Forms {
    /// Reads a text of `locales/`; `None` when it is neither a line nor lines by plural category.
    pub fn read(value: &Value) -> Option<Self> {
        let line = |value: &Value| {
            value.as_str().filter(|form| !form.is_empty() && !form.contains('\n')).map(str::to_owned)
        };
        let Value::Table(plural) = value else { return line(value).map(Forms::One) };
        let category = |(category, form): (&String, &Value)| {
            CATEGORIES.contains(&category.as_str()).then_some((category.clone(), line(form)?))
        };
        let forms: BTreeMap<_, _> = plural.iter().map(category).collect::<Option<_>>()?;
        forms.contains_key(OTHER).then_some(Forms::Plural(forms))
    }

    /// Every form.
    pub fn all(&self) -> Vec<&str> {
        match self {
            Self::One(form) => vec![form],
            Self::Plural(forms) => forms.values().map(String::as_str).collect(),
        }
    }

    /// The form for each of `categories`, or the only one.
    pub fn each<'a>(&'a self, categories: &[&str]) -> Vec<&'a str> {
        match self {
            Self::One(form) => vec![form],
            Self::Plural(forms) => {
                let form = |category: &&str| forms.get(*category).or_else(|| forms.get(OTHER));
                categories.iter().filter_map(form).map(String::as_str).collect()
            }
        }
    }

    pub const fn is_plural(&self) -> bool {
        matches!(self, Self::Plural(_))
    }

    /// The names in braces, each once, in alphabetical order.
    pub fn placeholders(&self) -> Vec<&str> {
        let mut names: Vec<_> = self
            .all()
            .into_iter()
            .flat_map(|form| form.split('{').skip(1))
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name)
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Whether there is a form for this category.
    pub fn has(&self, category: &str) -> bool {
        matches!(self, Self::Plural(forms) if forms.contains_key(category))
    }
}
