//! What is wrong with figures that cannot be read.

use super::Locale;
use crate::{
    input::{
        draft::Draft,
        typed_number::{self, NumberProblem},
    },
    programs,
    rules::program_faults::MAX_USERS,
};

/// The figure given as an example of what can be entered.
const EXAMPLE: u64 = 2500;

/// No alphabet begins behind this character.
const FIRST_IDEOGRAPHIC: char = '\u{2e80}';

/// What is wrong with a figure, and what to do about it.
pub fn number_problem(locale: Locale, problem: NumberProblem, typed: &str) -> String {
    let text = locale.text();
    let sum = typed_number::sum(typed).map(|sum| locale.number(sum)).unwrap_or_default();
    let typed = shortened(typed.trim());
    match problem {
        NumberProblem::Several => text.users_several(&sum, &typed),
        NumberProblem::NotANumber if is_in_words(text.users_numerals(), &typed) => {
            text.users_in_words(&locale.number(EXAMPLE), &typed)
        }
        NumberProblem::NotANumber => text.users_not_a_number(&locale.number(EXAMPLE), &typed),
        NumberProblem::NotWhole => text.users_not_whole(&locale.number(EXAMPLE), &typed),
        NumberProblem::Negative => text.users_negative(&typed),
        NumberProblem::TooLarge => text.users_too_large(&locale.number(MAX_USERS), &typed),
    }
}

/// The same in a few words, for the line below a field, which has no room for more.
#[must_use]
pub fn number_problem_in_short(locale: Locale, problem: NumberProblem, typed: &str) -> String {
    let text = locale.text();
    let words = match problem {
        NumberProblem::Several => text.users_short_several(),
        NumberProblem::NotANumber if is_in_words(text.users_numerals(), typed.trim()) => {
            text.users_short_in_words()
        }
        NumberProblem::NotANumber => text.users_short_not_a_number(),
        NumberProblem::NotWhole => text.users_short_not_whole(),
        NumberProblem::Negative => text.users_short_negative(),
        NumberProblem::TooLarge => text.users_short_too_large(),
    };
    words.to_owned()
}

/// Whether a figure is written with the letters of these numerals: behind digits, or alone where they are no alphabet.
fn is_in_words(numerals: &str, typed: &str) -> bool {
    let (mut has_digit, mut has_numeral) = (false, false);
    for character in typed.chars() {
        match character {
            '0'..='9' | '０'..='９' => has_digit = true,
            ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' => {}
            _ if numerals.chars().any(|numeral| numeral == character) => {
                has_numeral |= has_digit || character > FIRST_IDEOGRAPHIC;
            }
            _ => return false,
        }
    }
    has_numeral
}

/// A sentence that names the figures that cannot be read, when there are any besides that of the workload `but`.
pub fn unread(locale: Locale, draft: &Draft, but: Option<u32>) -> Option<String> {
    let program = programs::in_use();
    let users = draft.users(program);
    let all = program.workloads.iter().zip(&users).zip(0..);
    let unread = all.filter(|((_, users), number)| users.is_err() && but != Some(*number));
    let names: Vec<_> = unread.map(|((workload, _), _)| locale.of(&workload.name)).collect();
    (!names.is_empty()).then(|| locale.text().users_unread(names.len() as u64, &locale.list_and(&names)))
}

/// Enough of a text to recognise it by.
fn shortened(typed: &str) -> String {
    const ENOUGH: usize = 24;
    let mut shown: String = typed.chars().take(ENOUGH).collect();
    if shown.len() < typed.len() {
        shown.push('…');
    }
    shown
}
