//! Whole numbers as people type and paste them: "2,000", "2.000", "2 000", with spaces around.
//!
//! Which mark groups thousands depends on the language of whoever exported the figure, not on the
//! language of the page, so every usual mark is accepted as long as it groups by three throughout.
//! What could mean a fraction is refused rather than guessed.

use crate::rules::program_faults::MOST_USERS;

/// Why a typed text is not a whole number of users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Not a number at all, or grouped in a way that can be read in two ways.
    NotANumber,
    /// A number with a fraction.
    NotWhole,
    /// Less than nothing.
    Negative,
    /// Above 2^53 − 1, or the figure that takes all together above it.
    TooLarge,
}

/// Reads what was typed; `None` when nothing was.
///
/// # Errors
/// The [`NumberProblem`] to show at the field.
pub fn parse(typed: &str) -> Result<Option<u64>, NumberProblem> {
    let typed = typed.trim_matches(is_space);
    if typed.is_empty() {
        return Ok(None);
    }
    if let Some(rest) = typed.strip_prefix(['-', '\u{2212}']) {
        return Err(match parse(rest) {
            Ok(Some(0)) => return Ok(Some(0)),
            Ok(Some(_)) | Err(NumberProblem::NotWhole | NumberProblem::TooLarge) => NumberProblem::Negative,
            _ => NumberProblem::NotANumber,
        });
    }
    if !typed.starts_with(|first: char| first.is_ascii_digit()) {
        return Err(NumberProblem::NotANumber);
    }
    let mut marks = typed.chars().filter(|character| !character.is_ascii_digit());
    let Some(mark) = marks.next() else { return value_of(typed.chars()).map(Some) };
    if !is_mark(mark) {
        return Err(NumberProblem::NotANumber);
    }
    let same = marks.clone().all(|other| other == mark);
    if same && is_grouped(typed, mark) {
        return value_of(typed.chars()).map(Some);
    }
    Err(if is_fraction(typed, mark) { NumberProblem::NotWhole } else { NumberProblem::NotANumber })
}

/// One to three digits, then groups of exactly three.
fn is_grouped(typed: &str, mark: char) -> bool {
    let mut groups = typed.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

/// A whole part, grouped or not, and one point or comma with digits after it.
fn is_fraction(typed: &str, mark: char) -> bool {
    let Some((whole, digits)) = typed.rsplit_once(['.', ',']) else { return false };
    let digits_only = |text: &str| text.chars().all(|character| character.is_ascii_digit());
    digits_only(digits) && (digits_only(whole) || (!whole.ends_with(mark) && is_grouped(whole, mark)))
}

fn value_of(characters: impl Iterator<Item = char>) -> Result<u64, NumberProblem> {
    let mut value: u64 = 0;
    for digit in characters.filter_map(|character| character.to_digit(10)) {
        value = value.saturating_mul(10).saturating_add(digit.into());
    }
    if value > MOST_USERS { Err(NumberProblem::TooLarge) } else { Ok(value) }
}

/// Spaces that people type, and those that programs export, zero-width ones included.
fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// Marks that group thousands somewhere.
fn is_mark(character: char) -> bool {
    matches!(character, ',' | '.' | ' ' | '\'' | '\u{2019}' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::{NumberProblem::*, parse};

    #[test]
    fn nothing_typed_is_not_known() {
        for typed in ["", " ", "\u{a0}\t"] {
            assert_eq!(parse(typed), Ok(None), "{typed:?}");
        }
    }

    #[test]
    fn whole_numbers_are_read_with_any_usual_grouping() {
        let two_thousand = [
            "2000",
            "2,000",
            "2.000",
            "2 000",
            "2\u{a0}000",
            "2\u{202f}000",
            "2'000",
            "2\u{2019}000",
            "  2,000 ",
            "\u{feff}2000",
            "0002000",
        ];
        for typed in two_thousand {
            assert_eq!(parse(typed), Ok(Some(2000)), "{typed:?}");
        }
        assert_eq!(parse("0"), Ok(Some(0)));
        assert_eq!(parse("-0"), Ok(Some(0)));
        assert_eq!(parse("1.234.567"), Ok(Some(1_234_567)));
        assert_eq!(parse("9,007,199,254,740,991"), Ok(Some(9_007_199_254_740_991)));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let wrong = [
            ("-5", Negative),
            ("\u{2212}5", Negative),
            ("-2,000", Negative),
            ("-1.5", Negative),
            ("12.5", NotWhole),
            ("0.500", NotWhole),
            ("12,5", NotWhole),
            ("1,234.5", NotWhole),
            ("1.234,50", NotWhole),
            ("1 234,5", NotWhole),
            ("2000.00", NotWhole),
            ("2000,000", NotWhole),
            ("abc", NotANumber),
            ("12abc", NotANumber),
            ("1e3", NotANumber),
            ("--5", NotANumber),
            ("-", NotANumber),
            ("1,2,3", NotANumber),
            ("1,,000", NotANumber),
            ("1,000.000,5", NotANumber),
            (".5", NotANumber),
            ("+5", NotANumber),
            ("1 2", NotANumber),
            ("٣", NotANumber),
            ("9007199254740992", TooLarge),
            ("12345678901234567890", TooLarge),
        ];
        for (typed, problem) in wrong {
            assert_eq!(parse(typed), Err(problem), "{typed:?}");
        }
    }
}
