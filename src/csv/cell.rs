//! The text of a single cell: what of it counts, and what no spreadsheet may take for a formula.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@` or a tab. So every cell that is
//! written and could be taken so gets one apostrophe in front, also when there are apostrophes already,
//! and reading takes exactly one off: what was written is what is read. Spreadsheets put one before a figure that
//! is text; reading takes that off too, so a name that begins so gets one more.

use std::borrow::Cow;

use crate::input::digits::is_space;

/// `cell` as it is written.
#[must_use]
pub fn guarded(cell: &str) -> Cow<'_, str> {
    let would_lose_its_own = cell.trim_start().starts_with('\'') && is_figure(cell);
    if could_be_formula(cell) || would_lose_its_own {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The text of a cell, without the space around it and without the guard.
#[must_use]
pub fn cell_text(cell: &str) -> &str {
    let bytes = cell.as_bytes();
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    let cell = if is_plain(bytes.first()) && is_plain(bytes.last()) { cell } else { cell.trim() };
    match cell.strip_prefix('\'') {
        Some(rest) if could_be_formula(rest) || is_figure(rest) => rest.trim(),
        _ => text_of_formula(cell).unwrap_or(cell),
    }
}

/// Whether it is of digits and marks alone, were the apostrophes at its beginning not there. With one at its end, it is in
/// quotes.
fn is_figure(cell: &str) -> bool {
    let figure = without_apostrophes(cell);
    figure.starts_with(|first: char| first.is_ascii_digit())
        && !figure.contains(char::is_alphabetic)
        && !figure.ends_with('\'')
}

/// The text in a formula that says no more, like `="0012"`: so some programs keep a spreadsheet from changing it.
fn text_of_formula(cell: &str) -> Option<&str> {
    let text = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    (!text.contains('"')).then_some(text.trim())
}

/// Whether a spreadsheet could run it, were the apostrophes at its beginning not there.
fn could_be_formula(cell: &str) -> bool {
    let first = without_apostrophes(cell).chars().next();
    first.is_some_and(|first| {
        matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    })
}

fn without_apostrophes(cell: &str) -> &str {
    cell.trim_start_matches(['\'', ' '])
}

/// A customer's name in one line: control characters are spaces, and there is nothing around it that nobody sees.
#[must_use]
pub fn one_line(name: &str) -> Cow<'_, str> {
    // Only the first byte of the upper control characters is looked for; letters share it.
    let suspicious = |byte| matches!(byte, ..b' ' | 0x7f | 0xc2);
    if name.bytes().any(suspicious) && name.contains(char::is_control) {
        let mut rest = name.chars().peekable();
        let mut line = String::with_capacity(name.len());
        while let Some(character) = rest.next() {
            // A line break of two characters is one break.
            if !(character == '\r' && rest.peek() == Some(&'\n')) {
                line.push(if character.is_control() { ' ' } else { character });
            }
        }
        return Cow::Owned(line.trim_matches(is_space).to_owned());
    }
    Cow::Borrowed(name.trim_matches(is_space))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{cell_text, guarded, one_line};

    #[test]
    fn what_could_run_or_lose_its_apostrophe_gets_one_in_front() {
        for cell in
            ["=1+1", "+1", "-1", "@now", "\tx", "\r=1", " =1", "'=1", "''=1", "＝1", "'12", " ''1,200"]
        {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        for text in ["", "'", "''", "1-1", "12", "it's", "'tis", "'1st", "a=b"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn reading_takes_one_off_and_only_there() {
        let cells = [
            ("'=1", "=1"),
            ("''=1", "'=1"),
            (" '-5 ", "-5"),
            ("'0012", "0012"),
            ("''0012", "'0012"),
            ("'1st", "'1st"),
            ("=1", "=1"),
            ("'tis", "'tis"),
            ("'", "'"),
            ("\u{a0}a\u{a0}", "a"),
            ("a ", "a"),
            (" a", "a"),
        ];
        for (cell, text) in cells {
            assert_eq!(cell_text(cell), text, "{cell:?}");
        }
    }

    #[test]
    fn a_name_is_in_one_line() {
        assert_eq!(one_line("a\r\nb\u{85}"), "a b");
        assert_eq!(one_line("a\rb\n\nc"), "a b  c");
        assert_eq!(one_line("a\u{85}b"), "a b");
        assert_eq!(one_line("a\u{7f}b"), "a b");
        assert_eq!(one_line(" São Ângelo "), "São Ângelo");
        // Nothing is copied where nothing is to be changed.
        assert!(["40 °C", "São Ângelo"].map(one_line).iter().all(|name| matches!(name, Cow::Borrowed(_))));
    }
}
