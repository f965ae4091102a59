//! Active users in a cell, and all of a list together.
//!
//! What a figure is, `input::typed_number` decides, for lists as for what people type.

use super::problem::Code;
use crate::{
    input::typed_number::{self, NumberProblem},
    rules::program_faults::MAX_USERS,
};

/// Reads users, and adds them to the total of all.
pub(super) fn read(text: &str, total: &mut u64) -> Result<Option<u64>, Code> {
    let users = number(text).map_err(|problem| match problem {
        NumberProblem::NotANumber | NumberProblem::Several => Code::NotANumber,
        NumberProblem::NotWhole => Code::NotAWholeNumber,
        NumberProblem::Negative | NumberProblem::TooLarge => Code::OutOfRange,
    })?;
    let with_these = total.saturating_add(users.unwrap_or(0));
    if with_these > MAX_USERS {
        return Err(Code::TotalOutOfRange);
    }
    *total = with_these;
    Ok(users)
}

/// So many digits are always in range.
const SAFE_DIGITS: usize = 15;

/// What [`typed_number`] reads, with a short way for digits alone.
pub(super) fn number(text: &str) -> Result<Option<u64>, NumberProblem> {
    let digits = text.as_bytes();
    if digits.is_empty() || digits.len() > SAFE_DIGITS || !digits.iter().all(u8::is_ascii_digit) {
        return typed_number::parse(without_quotes(text).unwrap_or(text));
    }
    let value =
        |value: u64, digit: &u8| value.wrapping_mul(10).wrapping_add(u64::from(digit.wrapping_sub(b'0')));
    Ok(Some(digits.iter().fold(0, value)))
}

/// What stands in quotes of any kind: in a list with a space behind each separator they are a part of the cell.
fn without_quotes(text: &str) -> Option<&str> {
    let text = text.trim();
    let pairs = [('"', '"'), ('\'', '\''), ('`', '`'), ('\u{201c}', '\u{201d}'), ('\u{2018}', '\u{2019}')];
    pairs.into_iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
}

#[cfg(test)]
mod tests {
    use super::{number, typed_number};

    #[test]
    fn the_short_way_leads_where_the_long_one_does() {
        for text in
            ["", "0", "007", "12", "999999999999999", "9007199254740991", "9007199254740992", "1.5", "-1"]
        {
            assert_eq!(number(text), typed_number::parse(text), "{text}");
        }
    }
}
