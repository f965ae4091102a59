//! Which legacy encoding a list is in: spreadsheets on Windows still save CSV files in one for each language.
//!
//! It is the one in which most headings are understood. Where that says nothing, it is the usual one of the language. It
//! refuses to count how often letters occur: a list has too few of them.

use super::{Aliases, encoding::Encoding, header::meaning, inspect, layout::SAMPLE, lexicon::Lexicon};
use crate::{languages::Locale, rules::Program};

/// What decoders give for bytes that are no letter: U+FFFD in UTF-8.
const NO_LETTER: &[u8] = "\u{fffd}".as_bytes();

/// The encoding of a file that is not in Unicode, by its first bytes. `usual` is the one to prefer, and `decode` gives
/// bytes as UTF-8, with U+FFFD for what is no letter in an encoding.
#[must_use]
pub fn encoding(
    first: &[u8],
    usual: Encoding,
    program: &Program,
    aliases: &Aliases,
    decode: impl Fn(Encoding, &[u8]) -> Vec<u8>,
) -> Encoding {
    let first = first.get(..SAMPLE).unwrap_or(first);
    // Only old Macintoshes end lines with a CR alone.
    let is_macintosh = first.contains(&b'\r') && !first.contains(&b'\n');
    let others = Encoding::ALL.into_iter().filter(|other| other.is_legacy());
    let candidates = is_macintosh.then_some(Encoding::Macintosh).into_iter().chain([usual]).chain(others);
    let lexicon = Lexicon::new(program, aliases);
    let mut best = None;
    for candidate in candidates {
        let text = decode(candidate, first);
        let header = inspect(&text, program, aliases).header;
        let understood = header.iter().filter(|heading| meaning(heading, &lexicon).is_some()).count();
        let is_text = !text.windows(NO_LETTER.len()).any(|letter| letter == NO_LETTER);
        if best.is_none_or(|(so_far, _)| (understood, is_text) > so_far) {
            best = Some(((understood, is_text), candidate));
        }
    }
    best.map_or(usual, |(_, candidate)| candidate)
}

/// The encoding that spreadsheets on Windows use in a language.
#[must_use]
pub fn usual(language: Locale) -> Encoding {
    super::words::of(language).encoding
}
