//! What rows are called that only add up others.
//!
//! Such a name has a word for totals at one of its ends: “Asia Total”, “Total / 2 customers”. Customers have such names too,
//! so a name alone decides nothing; `totals` compares the figures. It refuses to look for short words within a name.

use super::{spelling::fold, words};

/// A shorter word is a total only by itself, or names such as “Sum Ltd” would be ones.
const SHORTEST: usize = 4;
/// From here on, scripts have no spaces between words.
const WITHOUT_SPACES: char = '\u{2e80}';

/// How a name is that of a row of totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Calling<'a> {
    /// It is a word for totals.
    Alone,
    /// It is such a word beside the name of the customer above.
    OfLast,
    /// It is such a word beside others.
    Beside(&'a str),
}

/// The words for totals.
pub(super) struct TotalNames {
    words: Vec<String>,
    /// How words for totals begin, in small letters and as they are listed.
    beginnings: Vec<[u8; 2]>,
}

impl TotalNames {
    pub fn new() -> Self {
        let words: Vec<_> = words::each(|words| words.total).map(fold).collect();
        let listed = words::each(|words| words.total).map(beginning);
        let beginnings = listed.chain(words.iter().map(|word| beginning(word))).collect();
        Self { words, beginnings }
    }

    /// Whether it is worth the time to ask how `name` is that of totals.
    pub fn may_be(&self, name: &str) -> bool {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
        let last = name.bytes().rposition(is_plain).and_then(|end| {
            let before = name.as_bytes().get(..end)?;
            before.iter().rposition(|byte| !is_plain(*byte))?.checked_add(1)
        });
        let last = last.and_then(|start| name.get(start..)).unwrap_or_default();
        [name, last].into_iter().any(|word| self.beginnings.contains(&beginning(word)))
            || name.ends_with(|end| end >= WITHOUT_SPACES)
    }

    /// How `name` is that of totals, where `last` is the customer above.
    pub fn calling<'a>(&self, name: &'a str, last: &str) -> Option<Calling<'a>> {
        let (folded, last) = (fold(name), fold(last));
        if self.words.contains(&folded) {
            return Some(Calling::Alone);
        }
        let others = [folded.strip_prefix(&*last), folded.strip_suffix(&*last)];
        let is_total = |name: &str| self.words.iter().any(|known| known == name);
        if !last.is_empty() && others.into_iter().flatten().any(is_total) {
            return Some(Calling::OfLast);
        }
        let name = name.trim_matches(is_between);
        let (first, behind) = name.split_once(is_between).unwrap_or((name, ""));
        let (before, end) = name.rsplit_once(is_between).unwrap_or(("", name));
        let is_word = |word: &str| word.len() >= SHORTEST && is_total(&fold(word));
        if is_word(first) {
            return Some(Calling::Beside(behind));
        }
        let is_at_end = |word: &String| {
            word.len() > SHORTEST
                && word.starts_with(|first| first >= WITHOUT_SPACES)
                && (folded.starts_with(word.as_str()) || folded.ends_with(word.as_str()))
        };
        (is_word(end) || self.words.iter().any(is_at_end)).then_some(Calling::Beside(before))
    }
}

/// The first two bytes, in small letters as far as they are ASCII.
fn beginning(word: &str) -> [u8; 2] {
    match word.as_bytes() {
        [first, second, ..] => [first.to_ascii_lowercase(), second.to_ascii_lowercase()],
        _ => [0; 2],
    }
}

fn is_between(character: char) -> bool {
    !character.is_alphanumeric()
}
