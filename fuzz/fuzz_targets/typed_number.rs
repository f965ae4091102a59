//! Any text as a number of users: it is read or refused, and what is read is read again from its digits,
//! however they are grouped and whatever space stands around them.
#![no_main]

use competency_calculator::{input::typed_number::parse, rules::program_faults::MAX_USERS};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|typed: &str| {
    let read = parse(typed);
    assert_eq!(parse(&format!(" \u{a0}{typed}\u{feff}\t")), read, "space changes what {typed:?} means");
    let Ok(Some(users)) = read else { return };
    assert!(users <= MAX_USERS, "{typed:?} is {users}");
    let digits = users.to_string();
    assert_eq!(parse(&digits), Ok(Some(users)), "{typed:?} is {users}, and its digits are not");
    for mark in [',', '.', ' ', '\'', '\u{2019}', '\u{a0}', '\u{202f}', '\u{2009}'] {
        let grouped = grouped(&digits, mark);
        assert_eq!(parse(&grouped), Ok(Some(users)), "{typed:?} is {users}, and {grouped:?} is not");
    }
});

/// The digits with a mark before every third from the right.
fn grouped(digits: &str, mark: char) -> String {
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}
