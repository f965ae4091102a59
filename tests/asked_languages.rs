//! Which language a language tag asks for, as `Intl` says it.

use competency_calculator::languages::Locale;

/// Tags, and the language each asks for, where that is shipped.
const ASKED: [(&str, &str); 24] = [
    ("en", "en"),
    ("EN-us", "en"),
    ("en_GB", "en"),
    ("en-Latn-AU", "en"),
    ("en-US-u-nu-latn", "en"),
    ("pt", "pt-BR"),
    ("pt-PT", "pt-BR"),
    ("PT-br", "pt-BR"),
    ("de-AT", "de"),
    ("de-CH-1996", "de"),
    ("es-419", "es"),
    ("fr-CA", "fr"),
    ("it-CH", "it"),
    ("ja-JP", "ja"),
    ("ko-KR", "ko"),
    ("ru-KZ", "ru"),
    ("zh", "zh-Hans"),
    ("zh-CN", "zh-Hans"),
    ("zh-SG", "zh-Hans"),
    ("zh-Hans-HK", "zh-Hans"),
    ("zh-TW", "zh-Hant"),
    ("zh-HK", "zh-Hant"),
    ("zh-mo", "zh-Hant"),
    ("zh-Hant-CN", "zh-Hant"),
];

#[test]
fn a_tag_asks_for_the_language_of_its_script_whatever_the_region() {
    for (tag, wanted) in ASKED {
        let shipped = Locale::ALL.into_iter().find(|locale| locale.tag() == wanted);
        if let Some(shipped) = shipped {
            assert_eq!(Locale::matching(tag), Some(shipped), "{tag}");
        }
    }
}

#[test]
fn every_language_is_found_by_its_own_tag_however_it_is_written() {
    for locale in Locale::ALL {
        let tag = locale.tag();
        for written in [tag.to_owned(), tag.to_uppercase(), tag.to_lowercase(), tag.replace('-', "_")] {
            assert_eq!(Locale::matching(&written), Some(locale), "{written}");
        }
    }
}

#[test]
fn nothing_is_guessed() {
    for tag in
        ["", "e", "english", "tlh", "__proto__", "en-", "-en", "en--US", "en US", "x-en", "zh-Latn", "ｅｎ"]
    {
        assert_eq!(Locale::matching(tag), None, "{tag}");
    }
}
