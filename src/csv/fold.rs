//! When two spellings are the same word: without regard to case, accents, punctuation, width and plurals.
//!
//! [`fold`] leaves what is compared and nothing that is ever shown. It refuses to correct: a word that
//! is misspelt is another word.

use super::letters::{joined, usual_width};
use crate::rules::lowercase;

/// Shorter words end in an "s" of their own.
const SHORTEST_PLURAL: usize = 4;

/// What is compared of `text`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut word_start = 0;
    let mut after_small = false;
    for character in text.chars().map(usual_width) {
        let before = if character.is_ascii() { None } else { folded.chars().next_back() };
        if let Some(one) = before.and_then(|before| joined(before, character)) {
            folded.pop();
            folded.push(one);
            continue;
        }
        // A capital, or a letter of a script that has none.
        let begins = after_small && character.is_alphabetic() && !character.is_lowercase();
        if begins || !(character.is_alphanumeric() || is_combining(character)) {
            word_start = end_word(&mut folded, word_start);
        }
        after_small = character.is_lowercase();
        for small in lowercase::to_lowercase(character).filter(|small| small.is_alphanumeric()) {
            match plain(small) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(small),
            }
        }
    }
    end_word(&mut folded, word_start);
    folded
}

/// Takes the mark of the plural off the word that begins at `start`; the next one begins at the end.
fn end_word(folded: &mut String, start: usize) -> usize {
    let length = folded.len().saturating_sub(start);
    if length >= SHORTEST_PLURAL && folded.ends_with('s') {
        folded.pop();
    }
    folded.len()
}

/// An accent that stands by itself behind its letter, and marks within a word that are not letters.
const fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// The letters that a small letter with an accent is without it, as it is left when its accent stands by itself.
const fn plain(small: char) -> Option<&'static str> {
    Some(match small {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ª' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è'..='ë' | 'ē' | 'ę' | 'ě' => "e",
        'ì'..='ï' | 'ī' => "i",
        'ñ' | 'ń' => "n",
        'ś' | 'š' => "s",
        'ź' | 'ž' => "z",
        'ò'..='ö' | 'ø' | 'ō' | 'º' => "o",
        'ù'..='ü' | 'ū' => "u",
        'ý' | 'ÿ' => "y",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ё' => "е",
        'й' => "и",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_punctuation_and_plurals_do_not_matter() {
        let same = [
            ["Active users", "activeUser"],
            ["USUÁRIOS ATIVOS", "usuario_ativo"],
            ["UsuariosAtivos", "usua\u{301}rios-ativos"],
            ["E-mail", "email"],
            ["N.º de usuários", "No de usuario"],
            ["Größe", "GRO\u{308}SSE"],
            ["Œuvre", "oeuvre"],
            ["Учёт Ёлкий", "учет е\u{308}лкии\u{306}"],
            ["ＵＳＥＲＳ　１２", "user12"],
            ["アクティブユーザー", "ｱｸﾃｨﾌﾞ ﾕｰｻﾞｰ"],
            ["Businessのユーザー", "Business のユーザー"],
            ["ユーザー", "ユーサ\u{3099}ー"],
            ["사용자", "\u{1109}\u{1161}\u{110b}\u{116d}\u{11bc}\u{110c}\u{1161}"],
        ];
        for [one, other] in same {
            assert_eq!(fold(one), fold(other), "{one}, {other}");
        }
    }

    #[test]
    fn an_accent_makes_no_other_letter_whether_it_stands_by_itself_or_not() {
        let letters = [
            ("à ā ą", "a\u{300} a\u{304} a\u{328}"),
            ("ç č", "c\u{327} c\u{30c}"),
            ("ë ě", "e\u{308} e\u{30c}"),
            ("ì ī", "i\u{300} i\u{304}"),
            ("ñ ń", "n\u{303} n\u{301}"),
            ("š ś", "s\u{30c} s\u{301}"),
            ("ź ž", "z\u{301} z\u{30c}"),
            ("ö ō", "o\u{308} o\u{304}"),
            ("ü ū", "u\u{308} u\u{304}"),
            ("ý ÿ", "y\u{301} y\u{308}"),
            ("ё й", "е\u{308} и\u{306}"),
            // These have no accent to take away.
            ("ª º ø", "a o o"),
            ("ß æ œ", "ss ae oe"),
        ];
        for (one, other) in letters {
            assert_eq!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn other_words_stay_others() {
        for [one, other] in [["any", "none"], ["no", "nos"], ["users", "uses"], ["paid", "pago"]] {
            assert_ne!(fold(one), fold(other), "{one}, {other}");
        }
        assert_eq!(fold(" – "), "");
    }
}
