//! Digits of other scripts as the plain ones, and what stands around figures without a meaning.
//!
//! It refuses to know what a figure is: `typed_number` does.

/// The decimal point of Arabic figures, which groups nothing.
pub(super) const ARABIC_POINT: char = '\u{66b}';

/// A full-width, Arabic-Indic, Persian or Devanagari digit or mark as the plain one, and so every space and apostrophe
/// between groups of digits.
pub(super) fn plain(character: char) -> char {
    let offset = match character {
        '\u{660}'..='\u{669}' => 0x630,
        '\u{6f0}'..='\u{6f9}' => 0x6c0,
        '\u{966}'..='\u{96f}' => 0x936,
        '\u{ff01}'..='\u{ff5e}' => 0xfee0,
        '\u{60c}' | '\u{66c}' => return ',',
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => return ' ',
        '\u{2018}' | '\u{2019}' => return '\'',
        _ => return character,
    };
    char::from_u32(u32::from(character).wrapping_sub(offset)).unwrap_or(character)
}

/// Spaces that people type, and what programs leave around a figure: also zero-width and control characters,
/// and marks of direction.
pub(crate) fn is_space(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
