//! What rows are called that only add up others.
//!
//! Such a name has a word for totals at one of its ends: “Asia Total”, “Total / 2 customers”. Customers have such names too,
//! so a name alone decides nothing; `totals` compares the figures. It refuses to look for short words within a name.

use super::{fold::fold, words};

/// A shorter word is a total only by itself, or names such as “Sum Ltd” would be ones.
const SHORTEST: usize = 4;
/// From here on, scripts have no spaces between words.
const WITHOUT_SPACES: char = '\u{2e80}';

/// The name of a row of totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TotalName<'a> {
    /// It is a word for totals.
    Word,
    /// It is such a word beside the name of the customer above.
    OfLastCustomer,
    /// It is such a word beside others.
    WithOther(&'a str),
    /// It is a word for something else that is said of all rows, such as their mean.
    Aggregate,
}

/// How many different letters a table tells apart: by five bits, in which small letters and capitals are the same.
const LETTERS: usize = 32;

/// The words for totals, and for the like.
pub(super) struct TotalNames {
    words: Vec<String>,
    aggregates: Vec<String>,
    /// Whether one of them begins with these three bytes.
    beginnings: Vec<bool>,
}

impl TotalNames {
    pub fn new() -> Self {
        let mut beginnings = vec![false; LETTERS.pow(3)];
        let [words, aggregates] =
            [(|words| words.total) as words::Kind, |words| words.aggregate].map(|kind| {
                let mut folded = Vec::new();
                for word in words::each(kind) {
                    let name = fold(word);
                    for place in [place(word), place(&name)] {
                        if let Some(is_one) = beginnings.get_mut(place) {
                            *is_one = true;
                        }
                    }
                    folded.push(name);
                }
                folded
            });
        Self { words, aggregates, beginnings }
    }

    /// Whether it is worth the time to look for a word for totals in `name`. Most names are told from them by how they begin.
    pub fn may_be(&self, name: &str) -> bool {
        let name = name.as_bytes();
        let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        if !is_plain(name.first()) || !is_plain(name.last()) {
            return true;
        }
        let last = name.rsplit(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).next();
        [name, last.unwrap_or_default()]
            .into_iter()
            .any(|word| self.beginnings.get(place(word)) == Some(&true))
    }

    /// What kind of name of totals `name` is, where `last` is the customer above; `None` if it is none.
    pub fn find<'a>(&self, name: &'a str, last: &str) -> Option<TotalName<'a>> {
        let (folded, last) = (fold(name), fold(last));
        if self.words.contains(&folded) {
            return Some(TotalName::Word);
        }
        if self.aggregates.contains(&folded) {
            return Some(TotalName::Aggregate);
        }
        let others = [folded.strip_prefix(&*last), folded.strip_suffix(&*last)];
        let is_total = |name: &str| self.words.iter().any(|known| known == name);
        if !last.is_empty() && others.into_iter().flatten().any(is_total) {
            return Some(TotalName::OfLastCustomer);
        }
        let name = name.trim_matches(is_between);
        let (first, behind) = name.split_once(is_between).unwrap_or((name, ""));
        let (before, end) = name.rsplit_once(is_between).unwrap_or(("", name));
        let is_word = |word: &str| word.len() >= SHORTEST && is_total(&fold(word));
        if is_word(first) {
            return Some(TotalName::WithOther(behind));
        }
        let is_at_end = |word: &String| {
            word.len() > SHORTEST
                && word.starts_with(|first| first >= WITHOUT_SPACES)
                && (folded.starts_with(word.as_str()) || folded.ends_with(word.as_str()))
        };
        (is_word(end) || self.words.iter().any(is_at_end)).then_some(TotalName::WithOther(before))
    }
}

/// Where the first three bytes of a word stand in the table.
fn place(word: impl AsRef<[u8]>) -> usize {
    let letters = word.as_ref().iter().take(3).map(|byte| usize::from(*byte).rem_euclid(LETTERS));
    letters.fold(0, |place, letter| place.saturating_mul(LETTERS).saturating_add(letter))
}

fn is_between(character: char) -> bool {
    !character.is_alphanumeric()
}
