//! A text as some systems keep it: letters in pieces.

/// A word with its accents, voiced kana and Hangul in pieces.
pub fn in_pieces(word: &str) -> String {
    const ACCENTED: [(&str, &str, char); 8] = [
        ("áéíóú", "aeiou", '\u{301}'),
        ("àèìòù", "aeiou", '\u{300}'),
        ("âêîôû", "aeiou", '\u{302}'),
        ("äëïöüё", "aeiouе", '\u{308}'),
        ("ãñõ", "ano", '\u{303}'),
        ("й", "и", '\u{306}'),
        (
            "がぎぐげござだでどばびぶべぼガギグゲゴザジズダデドバビブベボ",
            "かきくけこさたてとはひふへほカキクケコサシスタテトハヒフヘホ",
            '\u{3099}',
        ),
        ("ぱぴぷぺぽパピプペポ", "はひふへほハヒフヘホ", '\u{309a}'),
    ];
    let mut text = String::new();
    for letter in word.chars() {
        let code = letter as u32;
        let accented = ACCENTED.iter().find_map(|(with, without, accent)| {
            let place = with.chars().position(|one| one == letter)?;
            Some((without.chars().nth(place).unwrap(), *accent))
        });
        match (accented, letter) {
            (Some((without, accent)), _) => text.extend([without, accent]),
            (None, '가'..='힣') => {
                let place = code - 0xac00;
                let pieces = [0x1100 + place / 588, 0x1161 + place % 588 / 28, 0x11a7 + place % 28];
                let written = if place.is_multiple_of(28) { &pieces[..2] } else { &pieces[..] };
                text.extend(written.iter().map(|piece| char::from_u32(*piece).unwrap()));
            }
            _ => text.push(letter),
        }
    }
    text
}
