//! One way to write a letter, where Unicode has several: full-width and half-width forms of East Asian keyboards, and
//! letters in pieces, as some systems keep them.
//!
//! It joins the pieces of kana and Hangul alone; accents of other scripts, `fold` leaves out anyway. It refuses to know
//! what a word means.

/// The full-width forms of the ASCII marks, digits and letters, and how far they are from them.
const FULL_WIDTH: std::ops::RangeInclusive<char> = '\u{ff01}'..='\u{ff5e}';
const FULL_WIDTH_OFFSET: u32 = 0xfee0;
/// The half-width kana, from U+FF66 on, in their usual width.
const KANA: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
const FIRST_HALF_WIDTH: u32 = 0xff66;
/// Where Hangul syllables begin, and the pieces that they are of: so many vowels, and ends with none among them.
const SYLLABLES: u32 = 0xac00;
const FIRST_INITIAL: u32 = 0x1100;
const FIRST_VOWEL: u32 = 0x1161;
const BEFORE_FINALS: u32 = 0x11a7;
const INITIALS: u32 = 19;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// A full-width or half-width letter in its usual width; any other as it is.
pub(super) fn usual_width(letter: char) -> char {
    let code = u32::from(letter);
    if FULL_WIDTH.contains(&letter) {
        return char::from_u32(code.wrapping_sub(FULL_WIDTH_OFFSET)).unwrap_or(letter);
    }
    match letter {
        '\u{ff66}'..='\u{ff9d}' => {
            KANA.chars().nth(code.wrapping_sub(FIRST_HALF_WIDTH) as usize).unwrap_or(letter)
        }
        '\u{ff9e}' => '\u{3099}',
        '\u{ff9f}' => '\u{309a}',
        _ => letter,
    }
}

/// The letter that `piece` makes of the one `before` it; `None` when it stands by itself.
pub(super) fn joined(before: char, piece: char) -> Option<char> {
    let (code, more) = (u32::from(before), u32::from(piece));
    match piece {
        '\u{3099}' | '\u{309b}' => voiced(before),
        '\u{309a}' | '\u{309c}' => {
            matches!(before, 'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' | 'ハ' | 'ヒ' | 'フ' | 'ヘ' | 'ホ')
                .then(|| char::from_u32(code.wrapping_add(2)))?
        }
        '\u{1161}'..='\u{1175}' => {
            let initial = code.checked_sub(FIRST_INITIAL).filter(|initial| *initial < INITIALS)?;
            let vowel = more.wrapping_sub(FIRST_VOWEL);
            let place = initial.wrapping_mul(VOWELS).wrapping_add(vowel).wrapping_mul(FINALS);
            char::from_u32(SYLLABLES.wrapping_add(place))
        }
        '\u{11a8}'..='\u{11c2}' => {
            let is_open = matches!(before, '가'..='힣') && code.wrapping_sub(SYLLABLES) % FINALS == 0;
            is_open.then(|| char::from_u32(code.wrapping_add(more.wrapping_sub(BEFORE_FINALS))))?
        }
        _ => None,
    }
}

/// A kana with the mark that makes it voiced: in Unicode the next one, but for one that has been added later.
fn voiced(kana: char) -> Option<char> {
    match kana {
        'う' => Some('ゔ'),
        'ウ' => Some('ヴ'),
        'か'..='と' | 'は'..='ほ' | 'カ'..='ト' | 'ハ'..='ホ' => {
            char::from_u32(u32::from(kana).wrapping_add(1))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{joined, usual_width};

    fn written(text: &str) -> String {
        let mut letters = String::new();
        for letter in text.chars().map(usual_width) {
            match letters.pop() {
                Some(before) => match joined(before, letter) {
                    Some(one) => letters.push(one),
                    None => letters.extend([before, letter]),
                },
                None => letters.push(letter),
            }
        }
        letters
    }

    #[test]
    fn a_letter_is_written_in_one_way() {
        for (text, usual) in [
            ("Ｕｓｅｒｓ（１２）", "Users(12)"),
            ("ﾕｰｻﾞｰ", "ユーザー"),
            ("ｱﾌﾟﾘ", "アプリ"),
            ("ｳﾞ", "ヴ"),
            ("か\u{3099}は\u{309a}う\u{3099}つ\u{3099}", "がぱゔづ"),
            ("ハ\u{3099}ホ\u{309a}", "バポ"),
            ("\u{1109}\u{1161}\u{110b}\u{116d}\u{11bc}\u{110c}\u{1161}", "사용자"),
            ("가\u{11a8}각\u{11a8}", "각각\u{11a8}"),
            // The initial behind the last that a syllable is made of.
            ("\u{1113}\u{1161}", "\u{1113}\u{1161}"),
            ("\u{3099}a\u{3099}\u{1161}", "\u{3099}a\u{3099}\u{1161}"),
        ] {
            assert_eq!(written(text), usual);
        }
    }
}
