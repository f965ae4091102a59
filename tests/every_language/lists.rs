//! Things in a row: each language has its own word before the last, and no space where it writes none.

use competency_calculator::text::Locale;

const NONE: [&str; 0] = [];

/// All of three things and of two, one of three and of two.
const KNOWN: [(&str, [&str; 4]); 11] = [
    ("de", ["A, B und C", "A und B", "A, B oder C", "A oder B"]),
    ("en", ["A, B and C", "A and B", "A, B or C", "A or B"]),
    ("es", ["A, B y C", "A y B", "A, B o C", "A o B"]),
    ("fr", ["A, B et C", "A et B", "A, B ou C", "A ou B"]),
    ("it", ["A, B e C", "A e B", "A, B o C", "A o B"]),
    ("ja", ["A、B、C", "A、B", "A、B、または C", "A または B"]),
    ("ko", ["A, B 및 C", "A 및 B", "A, B 또는 C", "A 또는 B"]),
    ("pt-BR", ["A, B e C", "A e B", "A, B ou C", "A ou B"]),
    ("ru", ["A, B и C", "A и B", "A, B или C", "A или B"]),
    ("zh-Hans", ["A、B 和 C", "A 和 B", "A、B 或 C", "A 或 B"]),
    ("zh-Hant", ["A、B 和 C", "A 和 B", "A、B 或 C", "A 或 B"]),
];

fn known(tag: &str) -> Option<Locale> {
    Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
}

#[test]
fn every_language_lists_things_its_own_way() {
    for (tag, wanted) in KNOWN {
        let Some(locale) = known(tag) else { continue };
        let (all, two) = (["A", "B", "C"], ["A", "B"]);
        let said = [locale.list_and(&all), locale.list_and(&two), locale.list_or(&all), locale.list_or(&two)];
        assert_eq!(said, wanted, "{tag}");
    }
}

#[test]
fn a_word_of_chinese_or_japanese_stands_apart_from_latin_letters_alone() {
    for tag in ["zh-Hans", "zh-Hant"] {
        let Some(chinese) = known(tag) else { continue };
        assert_eq!(chinese.list_and(&["人员 1", "人员 2"]), "人员 1 和人员 2");
        assert_eq!(chinese.list_and(&["“A”", "“B”"]), "“A”和“B”");
        assert_eq!(chinese.list_or(&["甲", "FastTrack"]), "甲或 FastTrack");
    }
    let Some(japanese) = known("ja") else { return };
    assert_eq!(
        japanese.list_or(&["1,000 人 (先進国市場)", "2,000 人"]),
        "1,000 人 (先進国市場) または 2,000 人"
    );
    assert_eq!(japanese.list_and(&["Contoso株式会社", "B"]), "Contoso株式会社、B");
}

#[test]
fn a_word_changes_before_one_that_sounds_like_it() {
    let Some(spanish) = known("es") else { return };
    assert_eq!(spanish.list_and(&["Ana", "Inés"]), "Ana e Inés");
    assert_eq!(spanish.list_and(&["Ana", "Hilda"]), "Ana e Hilda");
    assert_eq!(spanish.list_and(&["Ana", "Hielo"]), "Ana y Hielo");
    assert_eq!(spanish.list_or(&["700", "800"]), "700 u 800");
    assert_eq!(spanish.list_or(&["Yammer", "Outlook"]), "Yammer u Outlook");
}

#[test]
fn one_thing_is_itself_and_nothing_is_nothing() {
    for locale in Locale::ALL {
        assert_eq!([locale.list_and(&["A"]), locale.list_or(&["A"]), locale.list(&["A"])], ["A"; 3]);
        assert_eq!([locale.list_and(&NONE), locale.list_or(&NONE), locale.list(&NONE)], [""; 3]);
    }
}

#[test]
fn no_thing_is_left_out_or_moved() {
    for locale in Locale::ALL {
        for list in [Locale::list_and, Locale::list_or, Locale::list] {
            let said = list(locale, &["1", "2", "3", "4", "5"]);
            let figures: String = said.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(figures, "12345", "{}: {said}", locale.tag());
        }
    }
}
