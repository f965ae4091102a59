//! What holds for the texts of every language, whichever there are: plural forms, dates, and words put together.
//!
//! ```text
//! cargo test --features ssr --test every_language
//! ```

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and a text that is not there is one"
)]

#[path = "every_language/columns.rs"]
mod columns;
#[path = "every_language/english.rs"]
mod english;
#[path = "every_language/lists.rs"]
mod lists;
#[path = "every_language/spaces.rs"]
mod spaces;

use std::{collections::BTreeSet, fs};

use competency_calculator::{
    input::{
        draft::{Draft, market_of},
        typed_number::{self, NumberProblem},
    },
    programs::CLOUD_PRODUCTIVITY,
    rules::{Readings, TierId, evaluate},
    text::{Form, Locale, number_problem, summary},
};
use icu_plurals::{PluralRules, PluralRulesOptions};
use toml::{Table, Value};

const COUNTS: [u64; 12] = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101, 1_000_000];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn file(locale: Locale) -> Table {
    toml::from_str(&fs::read_to_string(format!("locales/{}.toml", locale.tag())).unwrap()).unwrap()
}

/// CLDR's category of a count.
fn category(locale: Locale, count: u64) -> String {
    let tag: icu_locale_core::Locale = locale.tag().parse().unwrap();
    let rules = PluralRules::try_new(tag.into(), PluralRulesOptions::default()).unwrap();
    format!("{:?}", rules.category_for(count)).to_lowercase()
}

/// Every text of a table by its path, with the category of each form.
fn texts(path: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Table(table) => {
            table.iter().for_each(|(key, value)| texts(&format!("{path}.{key}"), value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| texts(path, value, found)),
        _ => {}
    }
}

fn all_texts(locale: Locale) -> Vec<(String, String)> {
    let mut found = Vec::new();
    texts(locale.tag(), &Value::Table(file(locale)), &mut found);
    found
}

#[test]
fn every_count_gets_the_form_of_its_category() {
    for locale in Locale::ALL {
        let file = file(locale);
        let forms = file["plan"]["add-sum"].as_table().unwrap();
        for count in COUNTS {
            let category = category(locale, count);
            // A language may do without a form for the category of a million.
            let form = forms.get(&category).or_else(|| forms.get("other")).unwrap().as_str().unwrap();
            let number = locale.number(count);
            let wanted = form.replace("{users}", &number);
            assert_eq!(locale.text().plan_add_sum(count, &number), wanted, "{}: {count}", locale.tag());
        }
    }
}

#[test]
fn every_text_that_counts_has_the_forms_of_its_language_and_no_other() {
    for locale in Locale::ALL {
        let tag = locale.tag();
        let usual: BTreeSet<_> = (0..1000).map(|count| category(locale, count)).collect();
        // Fractions have it everywhere, and figures of the page in most languages.
        let rest = BTreeSet::from(["other".to_owned(), category(locale, 1_000_000)]);
        let mut tables = Vec::new();
        plurals(tag, &Value::Table(file(locale)), &mut tables);
        assert!(tables.len() > 20, "{tag}: {}", tables.len());
        for (path, forms) in tables {
            assert!(usual.is_subset(&forms), "{path} has no form for {:?}", &usual - &forms);
            assert!(forms.is_subset(&(&usual | &rest)), "{path} is never {:?}", &forms - &usual);
        }
    }
}

/// Every table of plural forms, with its categories.
fn plurals(path: &str, value: &Value, found: &mut Vec<(String, BTreeSet<String>)>) {
    let Value::Table(table) = value else { return };
    if table.contains_key("other") && table.keys().all(|key| CATEGORIES.contains(&&**key)) {
        found.push((path.to_owned(), table.keys().cloned().collect()));
    }
    table.iter().for_each(|(key, value)| plurals(&format!("{path}.{key}"), value, found));
}

#[test]
fn known_languages_have_the_categories_that_cldr_gives_them() {
    for (tag, categories) in [
        ("ru", ["many", "one", "few", "few", "many", "many", "one", "few", "many", "many", "one", "many"]),
        ("ja", ["other"; 12]),
        ("ko", ["other"; 12]),
        (
            "en",
            [
                "other", "one", "other", "other", "other", "other", "other", "other", "other", "other",
                "other", "other",
            ],
        ),
        (
            "fr",
            [
                "one", "one", "other", "other", "other", "other", "other", "other", "other", "other",
                "other", "many",
            ],
        ),
        (
            "es",
            [
                "other", "one", "other", "other", "other", "other", "other", "other", "other", "other",
                "other", "many",
            ],
        ),
    ] {
        if let Some(locale) = Locale::ALL.into_iter().find(|locale| locale.tag() == tag) {
            assert_eq!(COUNTS.map(|count| category(locale, count)), categories, "{tag}");
        }
    }
}

/// Long dates as the regions of languages write them, where they end in a full stop; elsewhere they end in a figure, or in
/// the sign for a day.
const DATES_WITH_A_STOP: [(&str, &str); 7] = [
    ("ru", "7 июля 2017 г."),
    ("bg", "7 юли 2017 г."),
    ("mk", "7 јули 2017 г."),
    ("hr", "7. srpnja 2017."),
    ("bs", "7. juli 2017."),
    ("sr", "7. јул 2017."),
    ("hu", "2017. július 7."),
];

#[test]
fn no_text_ends_twice() {
    for locale in Locale::ALL {
        let language = locale.tag().split('-').next().unwrap();
        let date = DATES_WITH_A_STOP.into_iter().find(|(tag, _)| *tag == language);
        let date = date.map_or("2017", |(_, date)| date);
        for (path, text) in all_texts(locale) {
            let text = text.replace("{date}", date);
            for twice in ["..", "。。", "。.", ".。", "．．", ",,", "、、", "  "] {
                assert!(!text.contains(twice), "{path}: {text}");
            }
        }
    }
}

#[test]
fn a_summary_is_well_formed_in_every_language() {
    for locale in Locale::ALL {
        for (users, market, readings) in [
            ("", None, Readings::default()),
            ("2500", None, Readings::ALL[3]),
            ("1999", Some("developed"), Readings::ALL[1]),
            ("5000", Some("developing"), Readings::default()),
        ] {
            let mut draft = Draft { market: market.and_then(market_of), readings, ..Draft::default() };
            draft.type_users(0, users.into());
            let answer = evaluate(&CLOUD_PRODUCTIVITY, &draft.evidence(&CLOUD_PRODUCTIVITY), draft.readings);
            let told = summary(locale, &answer, "TITLE", &draft, Form::Plain);
            let tag = locale.tag();
            assert!(
                TierId::ALL
                    .iter()
                    .all(|tier| told.contains(competency_calculator::text::tier(locale, *tier)))
            );
            for wrong in ["..", "。。", "。.", ".。", "  ", " .", " ,", " 。", "{", "}", "::", "。 ", " \n"]
            {
                assert!(!told.contains(wrong), "{tag}: {wrong:?} in {told}");
            }
        }
    }
}

#[test]
fn a_figure_in_words_is_told_apart_from_what_is_no_number() {
    let told = |locale: Locale, typed: &str| {
        let problem = typed_number::parse(typed).err();
        assert_eq!(problem, Some(NumberProblem::NotANumber), "{typed}");
        number_problem(locale, NumberProblem::NotANumber, typed)
    };
    let example = |locale: Locale| locale.number(2500);
    for locale in Locale::ALL {
        for typed in ["5k", "2.5 K", "5\u{a0}k"] {
            let wanted = locale.text().users_in_words(&example(locale), typed);
            assert_eq!(told(locale, typed), wanted, "{}", locale.tag());
        }
        for typed in ["many", "k", "1,2,3", "1 2", "5x", ".5", "kk 5", "k5"] {
            let wanted = locale.text().users_not_a_number(&example(locale), typed);
            assert_eq!(told(locale, typed), wanted, "{}", locale.tag());
        }
    }
    for (tag, typed) in [
        ("de", "5 Tsd."),
        ("de", "2,5 Mio."),
        ("es", "2 mil"),
        ("fr", "2 millions"),
        ("it", "2 mila"),
        ("ja", "一万"),
        ("ja", "1万"),
        ("ja", "１２万"),
        ("ja", "二千五百"),
        ("ko", "이천오백"),
        ("ko", "3천"),
        ("pt-BR", "2,5 mil"),
        ("ru", "2.5 тыс."),
        ("ru", "5к"),
        ("ru", "5 тысяч"),
        ("ru", "2 миллиона"),
        ("zh-Hans", "两千"),
        ("zh-Hant", "2萬"),
    ] {
        if let Some(locale) = Locale::ALL.into_iter().find(|locale| locale.tag() == tag) {
            let wanted = locale.text().users_in_words(&example(locale), typed);
            assert_eq!(told(locale, typed), wanted, "{tag}");
        }
    }
}
