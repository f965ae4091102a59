//! The code in a text that was copied along with what stood around it, or changed on its way.
//!
//! Mail programs and chats take a full stop, a bracket or a space behind a link for a part of it, encode its
//! letters, break it over lines, or leave its last letter behind when that is no letter. Nothing is guessed: each of
//! these is tried, and the checksum says which is the whole code.

use std::iter::successors;

/// What the code could be, the likeliest first.
pub(super) fn candidates(text: &str) -> impl Iterator<Item = String> {
    let decoded = decoded(text);
    let run = |text: &str| text.chars().take_while(|letter| is_letter(*letter)).collect::<String>();
    let plain = run(&decoded);
    let unbroken: String = decoded.chars().filter(|letter| !is_break(*letter)).collect();
    let lost = ["-", "_"].map(|letter| [plain.as_str(), letter].concat());
    [plain.clone(), run(&unbroken)].into_iter().chain(lost)
}

/// Letters of codes.
const fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// What is put into a line that is too long.
const fn is_break(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '=' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// `text` with its encoded bytes as letters, encoded twice or not.
fn decoded(text: &str) -> String {
    let once = |text: &String| {
        let decoded = decoded_once(text);
        (decoded != *text).then_some(decoded)
    };
    successors(Some(text.to_owned()), once).take(3).last().unwrap_or_default()
}

fn decoded_once(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| *first == b'%').and_then(|digits| str::from_utf8(digits).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
