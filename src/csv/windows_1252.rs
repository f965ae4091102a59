//! Windows-1252 as every browser decodes it.
//!
//! It stands here because some versions of Node decode short texts as ISO-8859-1 and call it Windows-1252: then an
//! apostrophe from a spreadsheet becomes a control character. It refuses every other encoding.

/// The letters of the bytes from 0x80 to 0x9f, as the Encoding Standard lists them. All other bytes are their own letter.
const LETTERS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The bytes as UTF-8.
#[must_use]
pub fn utf8(bytes: &[u8]) -> Vec<u8> {
    let letter = |byte: &u8| {
        let place = byte.checked_sub(0x80).map(usize::from);
        place.and_then(|place| LETTERS.get(place).copied()).unwrap_or(char::from(*byte))
    };
    bytes.iter().map(letter).collect::<String>().into_bytes()
}
