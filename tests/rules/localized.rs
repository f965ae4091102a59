//! When two texts of a program are the same, however they are kept, and which one a language gets.

use competency_calculator::rules::program::Localized;

fn each(texts: &[&'static str]) -> Localized {
    Localized::Each(texts.iter().map(|text| (*text).into()).collect::<Vec<_>>().into())
}

#[test]
fn texts_are_the_same_where_they_say_the_same() {
    assert_eq!(each(&["Users", "Usuários"]), Localized::Joined("Users\nUsuários"));
    assert_ne!(each(&["Users", "Usuários"]), Localized::Joined("Users\nUtilizadores"));
    assert_ne!(each(&["Users"]), each(&["People"]));
}

/// The page in the browser knows only where a text stands.
#[test]
fn texts_of_the_page_are_the_same_where_they_stand_in_one_place() {
    assert_eq!(Localized::Line(3), Localized::Line(3));
    assert_ne!(Localized::Line(3), Localized::Line(4));
    assert_ne!(Localized::Line(3), each(&[]));
    assert_ne!(each(&[]), Localized::Line(3));
    assert_eq!(Localized::Line(3).all().next(), None);
    assert_eq!(Localized::Line(3).in_language(0), None);
}

#[test]
fn a_text_is_the_same_in_all_languages_where_none_differs() {
    assert!(each(&["70-346"]).is_same_in_all());
    assert!(each(&["Yammer", "Yammer", "Yammer"]).is_same_in_all());
    assert!(!each(&["Yammer", "Yammer", "Яммер"]).is_same_in_all());
    assert!(!Localized::Joined("a\nb").is_same_in_all());
    assert!(!each(&[]).is_same_in_all(), "nothing is said");
}

/// A text that is the same in all is kept once.
#[test]
fn every_language_gets_its_text_and_the_only_one_where_there_is_one() {
    let joined = Localized::Joined("Users\nUsuários");
    assert_eq!(joined.all().collect::<Vec<_>>(), ["Users", "Usuários"]);
    assert_eq!(
        [0, 1, 2].map(|number| joined.in_language(number)),
        [Some("Users"), Some("Usuários"), Some("Users")]
    );
    let alone = each(&["70-346"]);
    assert_eq!([0, 7].map(|number| alone.in_language(number)), [Some("70-346"); 2]);
}
