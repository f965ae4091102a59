//! What rows are called that only add up others.
//!
//! Such a name has a word for totals at one of its ends: “Asia Total”, “Total / 2 customers”. Customers have such names too,
//! so a name alone decides nothing; `totals` compares the figures. It refuses to look for short words within a name.

use super::{spelling::fold, words};
use crate::rules::small_letters::small;

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
    /// How they begin, and how those of scripts without spaces end.
    ends: Vec<u64>,
    /// The first three bytes of each, as a bit.
    starts: [u64; 16],
}

impl TotalNames {
    pub fn new() -> Self {
        let words: Vec<_> = words::each(|words| words.total).map(fold).collect();
        let listed = || words::each(|words| words.total);
        let ends = listed().flat_map(|word| [beginning(word), ending(word)]).collect();
        let mut starts = [0; 16];
        for (bits, bit) in listed().map(|word| start(word.as_bytes())) {
            if let Some(bits) = starts.get_mut(bits) {
                *bits |= bit;
            }
        }
        Self { words, ends, starts }
    }

    /// Whether it is worth the time to ask how `name` is that of totals: nearly every name is told from them by a few bytes.
    pub fn may_be(&self, name: &str) -> bool {
        let bytes = name.as_bytes();
        let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
        let before = bytes.iter().rposition(|byte| !is_letter(byte));
        let last = before.and_then(|before| bytes.get(before.checked_add(1)?..)).unwrap_or(bytes);
        let may_begin = |word: &[u8]| {
            let (bits, bit) = start(word);
            self.starts.get(bits).is_some_and(|bits| bits & bit > 0)
        };
        let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
        let is_other =
            is_plain(bytes.first()) && is_plain(bytes.last()) && !may_begin(bytes) && !may_begin(last);
        !is_other && self.has_end(name)
    }

    fn has_end(&self, name: &str) -> bool {
        let name = name.trim_matches(is_between);
        let last = name.rsplit(is_between).next().unwrap_or_default();
        let keys = [beginning(name), beginning(last), ending(last)];
        keys.into_iter().any(|key| key > 0 && self.ends.contains(&key))
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

/// Which bit of which number the first three bytes of a word are, in small letters.
fn start(word: &[u8]) -> (usize, u64) {
    let letters = word.iter().take(3).map(|byte| u32::from(byte | 0x20));
    let place = letters.fold(0_u32, |place, letter| place.wrapping_mul(61).wrapping_add(letter));
    ((place >> 6 & 0xf) as usize, 1 << (place & 0x3f))
}

/// Enough of a word to know it from nearly all others.
fn key(letters: impl Iterator<Item = char>) -> u64 {
    let small = |letter: char| {
        if letter.is_ascii() { Some(letter.to_ascii_lowercase()) } else { small(letter).next() }
    };
    letters.take(4).filter_map(small).fold(0, |key, letter| key << 16 | u64::from(u32::from(letter) & 0xffff))
}

/// How the first word begins.
fn beginning(word: &str) -> u64 {
    key(word.chars().take_while(|letter| !is_between(*letter)))
}

/// The last two letters in a script without spaces; nothing in any other.
fn ending(word: &str) -> u64 {
    if !word.ends_with(|last| last >= WITHOUT_SPACES) {
        return 0;
    }
    key(word.chars().rev().take(2))
}

fn is_between(character: char) -> bool {
    !character.is_alphanumeric()
}
