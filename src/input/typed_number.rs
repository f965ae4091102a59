//! Whole numbers as people type and paste them: "2,000", "2.000", "2 000", "२,०००", with spaces around.
//!
//! Which mark groups thousands depends on the language of whoever exported the figure, not on the
//! language of the page, so every usual mark is accepted as long as it groups by three throughout, or by
//! the hundred after that, as in India. A fraction of nothing but zeros is none. What could mean a fraction
//! is refused rather than guessed, and so are several figures: they never become one.

use super::digits::{ARABIC_POINT, is_space, plain};
use crate::rules::program_faults::MAX_USERS;

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
    /// Several figures, as cells that are pasted together are; [`sum`] adds them up.
    Several,
}

/// Reads what was typed; `None` when nothing was.
///
/// # Errors
/// The [`NumberProblem`] to show at the field.
pub fn parse(typed: &str) -> Result<Option<u64>, NumberProblem> {
    let typed = typed.trim_matches(is_space);
    if typed.is_ascii() {
        return read(typed);
    }
    read(&typed.chars().map(plain).collect::<String>())
}

/// All of several figures together; `None` for a single one, and for anything else.
#[must_use]
pub fn sum(typed: &str) -> Option<u64> {
    let mut figures = typed.split(is_between).filter(|figure| !figure.trim_matches(is_space).is_empty());
    let users = |figure| parse(figure).ok().flatten();
    let first = users(figures.next()?)?;
    let second = users(figures.next()?)?;
    figures.map(users).try_fold(first.checked_add(second)?, |sum, users| sum.checked_add(users?))
}

fn read(typed: &str) -> Result<Option<u64>, NumberProblem> {
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.chars().any(is_between) && sum(typed).is_some() {
        return Err(NumberProblem::Several);
    }
    let Some(rest) = typed.strip_prefix(['-', '\u{2212}']) else { return read_unsigned(typed).map(Some) };
    match read_unsigned(rest.trim_matches(is_space)) {
        Ok(0) => Ok(Some(0)),
        Ok(_) | Err(NumberProblem::NotWhole | NumberProblem::TooLarge) => Err(NumberProblem::Negative),
        Err(_) => Err(NumberProblem::NotANumber),
    }
}

/// Reads what has no minus sign. It never reads a part as a figure of its own: a line of a thousand signs would take a thousand
/// readings, each within the other.
fn read_unsigned(typed: &str) -> Result<u64, NumberProblem> {
    let typed = typed.strip_prefix('+').unwrap_or(typed);
    if !typed.starts_with(|first: char| first.is_ascii_digit()) {
        return Err(NumberProblem::NotANumber);
    }
    let mut marks = typed.chars().filter(|character| !character.is_ascii_digit());
    let Some(mark) = marks.next() else { return value_of(typed) };
    if marks.all(|other| other == mark) && is_grouped(typed, mark) {
        return value_of(typed);
    }
    match without_fraction(typed, mark) {
        Some((whole, fraction)) if is_nothing(typed, whole, fraction) => value_of(whole),
        Some(_) => Err(NumberProblem::NotWhole),
        None => Err(NumberProblem::NotANumber),
    }
}

/// One to three digits, then groups of exactly three; or one or two, then groups of two and one of three.
///
/// The standard library's splitting weighs a kilobyte, so the groups are counted here.
fn is_grouped(typed: &str, mark: char) -> bool {
    let (mut lengths, mut length) = (Vec::new(), 0_usize);
    for character in typed.chars() {
        if character == mark {
            lengths.push(std::mem::take(&mut length));
        } else if character.is_ascii_digit() {
            length = length.saturating_add(1);
        } else {
            return false;
        }
    }
    let [first, middle @ ..] = &*lengths else { return false };
    let is_indian = *first < 3 && mark == ',' && middle.last() == Some(&2);
    let expected = if is_indian { 2 } else { 3 };
    is_mark(mark)
        && (1..=3).contains(first)
        && !typed.starts_with('0')
        && length == 3
        && middle.iter().all(|length| *length == expected)
}

/// The whole part, grouped or not, and the digits behind one point or comma.
fn without_fraction(typed: &str, mark: char) -> Option<(&str, &str)> {
    let is_point = |(_, character): &(usize, char)| matches!(*character, '.' | ',' | ARABIC_POINT);
    let (place, point) = typed.char_indices().rfind(is_point)?;
    let (whole, digits) = (typed.get(..place)?, typed.get(place.saturating_add(point.len_utf8())..)?);
    let digits_only = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (digits_only(digits) && (digits_only(whole) || is_grouped(whole, mark))).then_some((whole, digits))
}

/// Whether nothing is lost without the fraction: zeros alone, and no last group of a figure by thousands.
fn is_nothing(typed: &str, whole: &str, fraction: &str) -> bool {
    let is_plain = whole.bytes().all(|byte| byte.is_ascii_digit());
    let point = typed.get(whole.len()..).and_then(|rest| rest.chars().next());
    // By thousands, zeros would be something, but for nothing by thousands.
    let is_group = is_plain && fraction.len() == 3 && whole.bytes().any(|digit| digit != b'0');
    (!fraction.is_empty() || (is_plain && point == Some('.')))
        && fraction.bytes().all(|digit| digit == b'0')
        && !is_group
        && point.is_some_and(|point| whole.chars().all(|character| character != point))
}

fn value_of(typed: &str) -> Result<u64, NumberProblem> {
    let mut value: u64 = 0;
    for digit in typed.bytes().filter(u8::is_ascii_digit) {
        value = value.saturating_mul(10).saturating_add(digit.wrapping_sub(b'0').into());
    }
    if value > MAX_USERS { Err(NumberProblem::TooLarge) } else { Ok(value) }
}

/// What stands between the cells of a spreadsheet, or between figures that are to be added.
fn is_between(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | ';' | '+')
}

/// Marks that group thousands somewhere, as `plain` leaves them.
fn is_mark(character: char) -> bool {
    matches!(character, ',' | '.' | ' ' | '\'')
}
